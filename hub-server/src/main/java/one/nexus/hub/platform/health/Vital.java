package one.nexus.hub.platform.health;

import java.util.OptionalDouble;

/** Something of this hub that whoever runs it looks after. Every bean of this type is looked at again and again. */
public interface Vital {

    /** What it is called in answers and, with the part it is of, in the numbers of {@code /metrics}. */
    String name();

    /** Looks at it now; throwing counts as bad, and so does taking longer than two seconds. */
    Reading read();

    /**
     * How it is.
     *
     * @param value its number, in the unit its name is known by; empty where there is none
     */
    record Reading(Wellness state, OptionalDouble value) {

        /** A number that is well below {@code warning}, and bad from {@code bad} on; what is not known is bad. */
        public static Reading upTo(double value, double warning, double bad) {
            if (Double.isNaN(value)) {
                return new Reading(Wellness.BAD, OptionalDouble.empty());
            }
            Wellness state = value < warning ? Wellness.GOOD : Wellness.WARNING;
            return new Reading(value < bad ? state : Wellness.BAD, OptionalDouble.of(value));
        }

        /** The same number where something else says that it is {@code other}. */
        Reading noBetterThan(Wellness other) {
            return new Reading(state.compareTo(other) < 0 ? other : state, value);
        }
    }
}
