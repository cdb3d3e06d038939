package one.nexus.hub.team;

import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.team.password.PasswordRule;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a request and collects what is wrong with each, so that a person is told of all at once. */
public final class Fields {

    /** The most characters of a name. */
    public static final int NAME = 100;

    /** The languages people are addressed in. */
    public static final Set<String> LOCALES = Set.of("pt-BR", "en", "ru");

    private final List<FieldError> errors = new ArrayList<>();

    /** A text that must be there, without the blanks around it. */
    public String text(String field, @Nullable String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            return refused(field, "required");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return refused(field, "too-long");
        }
        return text.codePoints().anyMatch(Fields::isUnprintable) ? refused(field, "characters") : text;
    }

    /** Several lines, perhaps none. */
    public String lines(String field, String given, int longest) {
        String text = given.strip().replace("\r\n", "\n");
        if (text.codePointCount(0, text.length()) > longest) {
            return refused(field, "too-long");
        }
        boolean unprintable = text.codePoints().anyMatch(point -> point != '\n' && isUnprintable(point));
        return unprintable ? refused(field, "characters") : text;
    }

    /** An e-mail, as it is stored. */
    public String email(String field, @Nullable String given) {
        String text = text(field, given, Email.LONGEST);
        if (text.isEmpty()) {
            return text;
        }
        return Email.parse(text).map(Email::value).orElseGet(() -> refused(field, "email"));
    }

    /** A new password, which must not consist of {@code personal} words. */
    public String password(String field, @Nullable String given, List<String> personal) {
        String password = given == null ? "" : given;
        Optional<FieldError> refusal = PasswordRule.refusal(field, password, personal);
        refusal.ifPresent(errors::add);
        return password;
    }

    /** One of a few values. */
    public String oneOf(String field, @Nullable String given, Set<String> known) {
        String text = text(field, given, NAME);
        return text.isEmpty() || known.contains(text) ? text : refused(field, "unknown");
    }

    /** Notes that something is wrong with a field. */
    public String refused(String field, String code) {
        errors.add(new FieldError(field, code));
        return "";
    }

    /** Refuses with every error collected; returns when there is none. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors.toArray(FieldError[]::new));
        }
    }

    /** Control characters and halves of surrogate pairs: no database keeps them and no screen shows them. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
