package one.nexus.integrations.http;

import java.util.Locale;
import java.util.OptionalInt;

/** A host that may be reached although it is private: {@code waha}, {@code waha:3000} or {@code [::1]:3000}. */
record HostRule(String host, OptionalInt port) {

    static HostRule parse(String text) {
        String trimmed = text.strip();
        int colon = trimmed.lastIndexOf(':');
        boolean bracketed = trimmed.startsWith("[");
        boolean withPort = bracketed ? colon > trimmed.indexOf(']') : colon >= 0 && colon == trimmed.indexOf(':');
        String name = withPort ? trimmed.substring(0, colon) : trimmed;
        OptionalInt port = withPort
                ? OptionalInt.of(Integer.parseInt(trimmed.substring(colon + 1)))
                : OptionalInt.empty();
        return new HostRule(canonical(name), port);
    }

    boolean names(String other) {
        return host.equals(canonical(other));
    }

    boolean admits(String other, int otherPort) {
        return names(other) && (port.isEmpty() || port.getAsInt() == otherPort);
    }

    private static String canonical(String name) {
        String bare = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
