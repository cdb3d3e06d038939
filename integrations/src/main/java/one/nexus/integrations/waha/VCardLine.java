package one.nexus.integrations.waha;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code group.NAME;PARAMETER=value:value} of a visiting card.
 *
 * @param name       without its group
 * @param parameters as written
 * @param value      as written, still escaped
 */
record VCardLine(String name, List<String> parameters, String value) {

    static Optional<VCardLine> parse(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        List<String> head = List.of(line.substring(0, colon).split(";"));
        String name = head.isEmpty() ? "" : head.getFirst();
        return Optional.of(new VCardLine(name.substring(name.lastIndexOf('.') + 1), head.stream().skip(1).toList(),
                line.substring(colon + 1)));
    }

    boolean is(String other) {
        return name.strip().equalsIgnoreCase(other);
    }

    boolean is(String other, String otherValue) {
        return is(other) && value.strip().equalsIgnoreCase(otherValue);
    }

    Optional<String> parameter(String wanted) {
        return parameters.stream().filter(text -> text.regionMatches(true, 0, wanted + "=", 0, wanted.length() + 1))
                .map(text -> text.substring(wanted.length() + 1).replace("\"", "")).findFirst();
    }

    /** The whole value, unescaped. */
    String text() {
        return unescaped(value);
    }

    /** The value at its unescaped semicolons. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            boolean escaped = i > 0 && value.charAt(i - 1) == '\\';
            if (value.charAt(i) == ';' && !escaped) {
                parts.add(unescaped(value.substring(from, i)));
                from = i + 1;
            }
        }
        parts.add(unescaped(value.substring(from)));
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
    }
}
