package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Answers;
import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What somebody typed to connect an account, measured by what its kind asks for. */
final class GivenAnswers {

    private static final int LONGEST = 4_000;

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private GivenAnswers() {}

    /**
     * Reads them.
     *
     * @param known what was answered before; what is left out now stays
     * @throws Invalid naming each answer that is at fault
     */
    static Answers read(ChannelType type, Map<String, String> typed, Answers known) {
        var given = new GivenAnswers();
        typed.keySet().stream().filter(name -> type.fields().stream().map(SetupField::name).noneMatch(name::equals))
                .forEach(name -> given.errors.add(new FieldError(name, "unknown")));
        type.fields().stream().filter(field -> isAsked(type, field, typed, known))
                .forEach(field -> given.take(field, answer(field, typed, known)));
        if (!given.errors.isEmpty()) {
            throw new Invalid(given.errors.toArray(FieldError[]::new));
        }
        given.keep(type, known);
        return new Answers(given.settings, given.secrets);
    }

    /** What depends on another answer is neither asked for nor kept while that one is different. */
    private static boolean isAsked(ChannelType type, SetupField field, Map<String, String> typed, Answers known) {
        return field.only().filter(only -> type.fields().stream().filter(other -> other.name().equals(only.field()))
                .noneMatch(other -> only.holds(answer(other, typed, known)))).isEmpty();
    }

    /** Keys that were given by the provider, and by nobody here, stay while it is the same one that gave them. */
    private void keep(ChannelType type, Answers known) {
        boolean agreed = type.consent().filter(only -> only.holds(settings.getOrDefault(only.field(), "")))
                .filter(only -> known.settings().getOrDefault(only.field(), "").equals(settings.get(only.field())))
                .isPresent();
        if (agreed) {
            known.secrets().forEach((name, key) -> {
                if (type.fields().stream().map(SetupField::name).noneMatch(name::equals)) {
                    secrets.put(name, key);
                }
            });
        }
    }

    private static String answer(SetupField field, Map<String, String> typed, Answers known) {
        Map<String, String> before = field.secret() ? known.secrets() : known.settings();
        return Optional.ofNullable(typed.get(field.name())).map(String::strip).filter(Predicate.not(String::isEmpty))
                .or(() -> Optional.ofNullable(before.get(field.name())))
                .or(() -> field.choices().stream().findFirst())
                .orElse("");
    }

    private void take(SetupField field, String answer) {
        Optional<String> fault = fault(field, answer);
        fault.ifPresent(code -> errors.add(new FieldError(field.name(), code)));
        if (fault.isEmpty() && !answer.isEmpty()) {
            (field.secret() ? secrets : settings).put(field.name(), answer);
        }
    }

    private static Optional<String> fault(SetupField field, String answer) {
        if (answer.isEmpty()) {
            return field.required() ? Optional.of("required") : Optional.empty();
        }
        if (answer.length() > LONGEST) {
            return Optional.of("too-long");
        }
        if (answer.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("characters");
        }
        boolean chosen = field.choices().isEmpty() || field.choices().contains(answer);
        return chosen ? Optional.empty() : Optional.of("invalid");
    }
}
