package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Templates;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphReply;
import one.nexus.integrations.meta.MetaToken;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The templates of a business account (WhatsApp, "Message templates"). */
final class CloudTemplates implements Templates {

    private static final String FIELDS = "name,language,category,status,parameter_format,components";
    private static final int MOST_PAGES = 20;
    private static final Set<String> SENDABLE_BUTTONS = Set.of("QUICK_REPLY", "URL", "PHONE_NUMBER");
    private static final Pattern NUMBERED = Pattern.compile("\\{\\{[0-9]+}}");
    private static final Pattern ANY_VARIABLE = Pattern.compile("\\{\\{[^}]*}}");

    private final GraphApi api;

    CloudTemplates(GraphApi api) {
        this.api = api;
    }

    @Override
    public Listed list(ChannelAccount account) {
        Optional<MetaToken> token = MetaToken.of(account);
        Optional<String> business = CloudAccount.id(account, WhatsAppCloudType.BUSINESS_ACCOUNT_ID);
        if (token.isEmpty() || business.isEmpty()) {
            return new Listed.Failed("wrong-key");
        }
        List<ApprovedText> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            var question = GraphCall.get(Map.of("fields", FIELDS, "limit", "100"), business.get(),
                    "message_templates");
            Exchange exchange = api.exchange(token.get(), after.map(cursor -> question.asking("after", cursor))
                    .orElse(question));
            if (!(exchange instanceof Exchange.Replied replied)) {
                return new Listed.Failed("unreachable");
            }
            GraphReply reply = GraphReply.of(replied);
            if (!reply.ok()) {
                return new Listed.Failed(reply.error().isOfTheToken() ? "wrong-key" : "unreachable");
            }
            reply.body().items("data").forEach(template -> read(template).ifPresent(all::add));
            after = reply.body().text("paging", "cursors", "after")
                    .filter(cursor -> reply.body().text("paging", "next").isPresent());
            if (after.isEmpty()) {
                break;
            }
        }
        return new Listed.Found(all);
    }

    /** Only what can be filled here: words with numbered variables, no pictures, no codes, no catalogues. */
    static Optional<ApprovedText> read(Json template) {
        Json header = component(template, "HEADER");
        Json body = component(template, "BODY");
        List<Json> buttons = component(template, "BUTTONS").items("buttons");
        boolean words = !header.isObject() || header.text("format").filter("TEXT"::equals).isPresent();
        boolean sendable = buttons.stream()
                .allMatch(button -> button.text("type").filter(SENDABLE_BUTTONS::contains).isPresent());
        boolean approved = template.text("status").filter("APPROVED"::equals).isPresent();
        String category = template.text("category").orElse("").toLowerCase(Locale.ROOT);
        Optional<String> text = body.text("text").filter(CloudTemplates::numbered);
        if (!words || !sendable || !approved || category.equals("authentication") || text.isEmpty()) {
            return Optional.empty();
        }
        return template.text("name").flatMap(name -> template.text("language").map(language -> new ApprovedText(name,
                language, category, header.text("text").orElse(""), text.get(),
                component(template, "FOOTER").text("text").orElse(""),
                buttons.stream().map(button -> new Button(button.text("text").orElse(""),
                        button.text("url").filter(url -> ANY_VARIABLE.matcher(url).find()).orElse(""))).toList())));
    }

    private static boolean numbered(String text) {
        return !ANY_VARIABLE.matcher(NUMBERED.matcher(text).replaceAll("")).find();
    }

    private static Json component(Json template, String type) {
        return template.items("components").stream()
                .filter(component -> component.text("type").filter(type::equals).isPresent()).findFirst()
                .orElse(Json.NOTHING);
    }
}
