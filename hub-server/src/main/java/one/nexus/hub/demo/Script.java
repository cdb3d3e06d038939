package one.nexus.hub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation of the demonstration.
 *
 * @param stage the key of the stage its lead is in
 * @param valueCents what the lead is worth, when somebody has estimated it
 * @param colleague who looks after it
 * @param minutesAgo when its last line was written
 */
record Script(String name, String phone, String inbox, String stage, Optional<Long> valueCents,
        Optional<String> colleague, boolean resolved, long minutesAgo, List<Line> lines) {

    private static final String FILE = "demo/conversas.txt";
    private static final Pattern LINE = Pattern
            .compile("(?<note>nota )?(?<who>\\w+)(?: \\[(?<act>\\w+)(?: (?<detail>[^\\]]+))?\\])?: ?(?<text>.*)");

    /**
     * A line of it.
     *
     * @param who {@code c} for the customer, else a colleague
     * @param act {@code text}, a kind of content, {@code react}, {@code edit}, {@code revoke} or {@code reply}
     * @param detail what the act needs to know
     */
    record Line(boolean note, String who, String act, String detail, String text) {

        boolean byCustomer() {
            return who.equals("c");
        }

        static Line of(String written) {
            Matcher parts = LINE.matcher(written);
            if (!parts.matches()) {
                throw new IllegalStateException("no line of a conversation: " + written);
            }
            return new Line(parts.group("note") != null, parts.group("who"),
                    Optional.ofNullable(parts.group("act")).orElse("text"),
                    Optional.ofNullable(parts.group("detail")).orElse(""), parts.group("text"));
        }
    }

    /** All conversations, the one that ended first first. */
    static List<Script> all() {
        List<Script> scripts = new ArrayList<>();
        for (String block : text().split("(?m)^# ")) {
            if (!block.isBlank()) {
                scripts.add(of(block.strip()));
            }
        }
        scripts.sort((one, other) -> Long.compare(other.minutesAgo(), one.minutesAgo()));
        return scripts;
    }

    private static Script of(String block) {
        List<String> lines = block.lines().toList();
        String[] head = lines.getFirst().split("\\|", -1);
        return new Script(head[0].strip(), head[1].strip(), head[2].strip(), head[3].strip(),
                given(head[4]).map(Long::valueOf), given(head[5]), head[6].strip().equals("resolved"),
                Long.parseLong(head[7].strip()), lines.stream().skip(1).map(Line::of).toList());
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell.strip()).filter(text -> !text.isEmpty());
    }

    private static String text() {
        try (InputStream stream = Script.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
