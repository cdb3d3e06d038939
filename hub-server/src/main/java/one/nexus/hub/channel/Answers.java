package one.nexus.hub.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an administrator answered to connect an account. Written as lines of {@code name=value}; no answer holds a control
 * character.
 *
 * @param settings what may be shown
 * @param secrets  what may not: sealed in the row, never printed
 */
public record Answers(Map<String, String> settings, Map<String, String> secrets) {

    /** Of an inbox that needs none. */
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Answers {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    static Map<String, String> read(List<String> lines) {
        Map<String, String> answers = new TreeMap<>();
        lines.forEach(line -> {
            int end = line.indexOf('=');
            answers.put(line.substring(0, end), line.substring(end + 1));
        });
        return answers;
    }

    static Map<String, String> readSealed(String opened) {
        return read(Arrays.stream(opened.split("\n")).filter(Predicate.not(String::isEmpty)).toList());
    }

    static List<String> lines(Map<String, String> answers) {
        return new TreeMap<>(answers).entrySet().stream().map(answer -> answer.getKey() + "=" + answer.getValue())
                .toList();
    }

    String secretLines() {
        return String.join("\n", lines(secrets));
    }

    @Override
    public String toString() {
        return "Answers[" + settings + ", " + secrets.keySet() + "]";
    }
}
