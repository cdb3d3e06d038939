package one.nexus.hub.team.password;

import one.nexus.hub.platform.web.FieldError;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which passwords are refused, and why: length first, then what a guesser tries first. No rule about kinds of characters. */
public final class PasswordRule {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 10;

    /** The most: more would only be work for the hash. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 4;

    private static final List<String> RUNS = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiop1234567890", "йцукенгшщзхъфывапролджэ", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn");

    private static final List<String> COMMON = List.of("password", "passw0rd", "senha", "mudar", "пароль", "welcome",
            "letmein", "iloveyou",
            "admin", "changeme", "teste", "qwerty", "abc");

    private PasswordRule() {}

    /**
     * What is wrong with {@code password}.
     *
     * @param field the name of its field in the request
     * @param personal words of its owner (e-mail, name, organisation) that it must not consist of
     */
    public static Optional<FieldError> refusal(String field, String password, List<String> personal) {
        if (password.isEmpty()) {
            return Optional.of(new FieldError(field, "required"));
        }
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(new FieldError(field, "too-long"));
        }
        if (length < SHORTEST) {
            return Optional.of(new FieldError(field, "too-short"));
        }
        return isWeak(password, personal) ? Optional.of(new FieldError(field, "weak")) : Optional.empty();
    }

    /** The same characters typed on another keyboard give the same password. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isWeak(String password, List<String> personal) {
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isRun(plain) || isCommon(plain)
                || personal.stream().anyMatch(word -> isOnly(plain, word.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isRun(String plain) {
        return RUNS.stream()
                .anyMatch(run -> run.contains(plain) || new StringBuilder(run).reverse().indexOf(plain) >= 0);
    }

    private static boolean isCommon(String plain) {
        String letters = plain.replaceAll("[\\d\\p{Punct}]+$", "").replaceAll("^[\\d\\p{Punct}]+", "");
        return COMMON.stream().anyMatch(letters::equals);
    }

    /** Whether a password is an owner's word with at most a few characters around it. */
    private static boolean isOnly(String plain, String word) {
        return word.length() >= FEWEST_DIFFERENT && plain.contains(word)
                && plain.length() - word.length() < FEWEST_DIFFERENT;
    }
}
