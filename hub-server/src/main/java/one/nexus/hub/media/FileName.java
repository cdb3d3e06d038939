package one.nexus.hub.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a stranger calls a file. Shown and offered for saving, never used as a path.
 *
 * @param text one line without control and direction characters, slashes and more than {@value #LONGEST} characters
 */
record FileName(String text) {

    static final int LONGEST = 120;

    private static final String KEPT = "!#$&+-.^_`|~";

    /** Makes a name of what was declared; {@code file} when nothing is left. */
    static FileName of(String declared) {
        String last = declared.substring(Math.max(declared.lastIndexOf('/'), declared.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]", "")
                .replaceAll("[<>:\"|?*]", "_").strip();
        String shown = plain.chars().allMatch(c -> c == '.') ? "" : plain;
        return new FileName(shown.isEmpty() ? "file" : shortened(shown));
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String ending = ending(name);
        int room = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, room)) + ending;
    }

    /** The ending with its dot, in lower case; empty when there is none that looks like one. */
    String ending() {
        return ending(text).toLowerCase(Locale.ROOT);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return ending.matches("\\.[A-Za-z0-9]{1,10}") ? ending : "";
    }

    /**
     * The {@code Content-Disposition} of this name: plain ASCII for old browsers (RFC 6266) and the name itself as RFC 8187
     * writes it.
     */
    String disposition(boolean inline) {
        String plain = text.replaceAll("[^ -~]", "_").replace("\"", "_").replace("\\", "_").replace("%", "_");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + extended();
    }

    private String extended() {
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                    || KEPT.indexOf(c) >= 0;
            encoded.append(kept ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
