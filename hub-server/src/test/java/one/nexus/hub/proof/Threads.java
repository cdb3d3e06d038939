package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads every thread through the API, page by page, as the console would. */
final class Threads {

    private final HubClient person;

    Threads(HubClient person) {
        this.person = person;
    }

    /** The texts of all open conversations. */
    List<String> texts() throws IOException, InterruptedException {
        return messages().stream().map(message -> message.path("text").asText()).toList();
    }

    /** The messages of all open conversations. */
    List<JsonNode> messages() throws IOException, InterruptedException {
        List<JsonNode> messages = new ArrayList<>();
        for (JsonNode conversation : pages("/api/conversation/conversations?view=all&status=open&limit=100", "cursor",
                "next")) {
            messages.addAll(pages(
                    "/api/conversation/conversations/" + conversation.path("id").asLong() + "/messages?limit=100",
                    "before", "before"));
        }
        return messages;
    }

    private List<JsonNode> pages(String path, String parameter, String following)
            throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = person.get(path);
        page.path("items").forEach(items::add);
        while (page.hasNonNull(following)) {
            String cursor = URLEncoder.encode(page.path(following).asText(), StandardCharsets.UTF_8);
            page = person.get(path + "&" + parameter + "=" + cursor);
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
