package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.OutboundMessage.Template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A template with its variables (WhatsApp, "Template messages"). */
final class CloudTemplate {

    private CloudTemplate() {}

    static Map<String, Object> of(Map<String, Object> start, Template template) {
        List<Map<String, Object>> components = new ArrayList<>();
        if (!template.header().isEmpty()) {
            components.add(Map.of("type", "header", "parameters", texts(template.header())));
        }
        if (!template.body().isEmpty()) {
            components.add(Map.of("type", "body", "parameters", texts(template.body())));
        }
        new TreeMap<>(template.buttons()).forEach((place, value) -> components.add(Map.of("type", "button", "sub_type",
                "url", "index", place.toString(), "parameters", texts(List.of(value)))));
        start.put("type", "template");
        start.put("template", Map.of("name", template.name(), "language", Map.of("code", template.language()),
                "components", components));
        return start;
    }

    private static List<Map<String, String>> texts(List<String> values) {
        return values.stream().map(value -> Map.of("type", "text", "text", value)).toList();
    }
}
