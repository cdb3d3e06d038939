package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.OutboundMessage.Choice;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.Shortened;

import java.util.List;
import java.util.Map;

/** Answers to choose from (WhatsApp, "Interactive reply buttons messages" and "Interactive list messages"). */
final class CloudChoices {

    static final int MOST_BUTTONS = 3;

    private static final int LONGEST_BUTTON = 20;
    private static final int LONGEST_ROW = 24;
    private static final String USUAL_MENU = "…";

    private CloudChoices() {}

    static Map<String, Object> buttons(Choices choices) {
        List<Map<String, Object>> all = choices.choices().stream().<Map<String, Object>>map(choice -> Map.of("type",
                "reply", "reply", titled(choice, LONGEST_BUTTON))).toList();
        return Map.of("buttons", all);
    }

    static Map<String, Object> list(Choices choices) {
        List<Map<String, String>> rows = choices.choices().stream().map(choice -> titled(choice, LONGEST_ROW)).toList();
        return Map.of("button",
                Shortened.title(choices.menu().filter(text -> !text.isBlank()).orElse(USUAL_MENU), LONGEST_BUTTON),
                "sections", List.of(Map.of("rows", rows)));
    }

    private static Map<String, String> titled(Choice choice, int longest) {
        return Map.of("id", choice.id(), "title", Shortened.title(choice.title(), longest));
    }

}
