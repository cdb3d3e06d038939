package one.nexus.integrations.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps of a {@code style} what changes the look of its own element, and nothing that fetches or covers. */
final class Styles {

    private static final int LONGEST = 4_000;
    private static final Set<String> ALLOWED = Set.of("color", "background-color", "font", "font-family", "font-size",
            "font-style", "font-weight", "text-align", "text-decoration", "text-transform", "line-height",
            "letter-spacing", "vertical-align", "white-space", "word-break", "direction", "list-style-type",
            "border", "border-top", "border-right", "border-bottom", "border-left", "border-color", "border-style",
            "border-width", "border-radius", "border-collapse", "border-spacing", "padding", "padding-top",
            "padding-right", "padding-bottom", "padding-left", "margin", "margin-top", "margin-right", "margin-bottom",
            "margin-left", "width", "max-width", "min-width", "height", "max-height");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9#%.,()\\s'\"!-]{1,200}");
    private static final Pattern CALL = Pattern.compile("([a-z-]+)\\(");
    private static final Set<String> CALLS = Set.of("rgb", "rgba", "hsl", "hsla");

    private Styles() {}

    static String safe(String style) {
        if (style.length() > LONGEST) {
            return "";
        }
        return Arrays.stream(style.split(";")).map(String::strip).filter(Styles::isSafe)
                .collect(Collectors.joining("; "));
    }

    private static boolean isSafe(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        return ALLOWED.contains(property) && VALUE.matcher(value).matches() && callsNothing(value)
                && !(property.startsWith("margin") && value.contains("-"));
    }

    private static boolean callsNothing(String value) {
        return CALL.matcher(value).results().allMatch(call -> CALLS.contains(call.group(1)))
                && value.chars().filter(letter -> letter == '(').count() == CALL.matcher(value).results().count();
    }
}
