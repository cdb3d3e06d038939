package one.nexus.hub.conversation.sending;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.message.ContentView;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.integrations.channel.Templates.ApprovedText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An approved text with what fills its variables.
 *
 * @param name the text
 * @param language in this language, as the network writes it: {@code pt_BR}
 * @param header what fills its heading, in order
 * @param body what fills its text, in order
 * @param buttons what fills the address of each button that has a variable, by the place of the button
 */
@Serdeable
record FilledText(@Nullable String name, @Nullable String language, @Nullable List<String> header,
        @Nullable List<String> body, @Nullable Map<String, String> buttons) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([0-9]{1,2})}}");
    private static final int LONGEST = 1_000;

    /** The text that is meant. */
    ApprovedText among(List<ApprovedText> all) {
        return all.stream().filter(text -> text.name().equals(name) && text.language().equals(language)).findFirst()
                .orElseThrow(() -> Invalid.field("template", "unknown"));
    }

    /** As it is stored beside the message, or a refusal that says what is missing. */
    ContentView.Template content(ApprovedText text) {
        Map<String, String> links = new TreeMap<>();
        for (int place = 0; place < text.buttons().size(); place++) {
            if (!text.buttons().get(place).url().isEmpty()) {
                String value = buttons == null ? "" : buttons.getOrDefault(String.valueOf(place), "");
                links.put(String.valueOf(place), checked("template.buttons", List.of(value), 1).getFirst());
            }
        }
        return new ContentView.Template(text.name(), text.language(),
                checked("template.header", header, variables(text.header())),
                checked("template.body", body, variables(text.body())), links);
    }

    /** What the person reads, as far as it is words. */
    static String words(ApprovedText text, ContentView.Template filled) {
        return Stream.of(filled(text.header(), filled.header()), filled(text.body(), filled.body()), text.footer())
                .filter(Predicate.not(String::isBlank)).collect(Collectors.joining("\n\n"));
    }

    private static int variables(String text) {
        return VARIABLE.matcher(text).results().map(FilledText::number).max(Integer::compare).orElse(0);
    }

    private static String filled(String text, List<String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher
                .quoteReplacement(values.get(number(found) - 1)));
    }

    private static int number(MatchResult variable) {
        return Math.max(1, Integer.parseInt(variable.group(1)));
    }

    /** The network takes no empty value, no line breaks and no four blanks in a row. */
    private static List<String> checked(String field, @Nullable List<String> values, int count) {
        List<String> given = values == null ? List.of() : values.stream().map(FilledText::plain).toList();
        if (given.size() != count || given.stream().anyMatch(String::isBlank)) {
            throw Invalid.field(field, "required");
        }
        if (given.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw Invalid.field(field, "too-long");
        }
        return given;
    }

    private static String plain(String value) {
        return value.strip().replaceAll("\\s+", " ").replace("\0", "");
    }
}
