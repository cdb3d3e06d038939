package one.nexus.hub.platform.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads variables and collects what is wrong with them, so that a person sees every fault at once. */
final class Environment {

    private final Map<String, String> variables;
    private final List<String> faults = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The value of a variable; a blank one counts as absent. */
    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    /** A variable turned into something else; {@code fault} is told when that fails. */
    <T> Optional<T> parsed(String name, Function<String, T> parser, String fault) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(parser.apply(value));
            } catch (StartupFault said) {
                faults.addAll(said.sentences());
            } catch (IllegalArgumentException unreadable) {
                faults.add(name + " " + fault);
            }
            return Optional.empty();
        });
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    void failOnFaults() {
        if (!faults.isEmpty()) {
            throw new StartupFault(faults);
        }
    }
}
