package one.nexus.hub.conversation.sending;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Kept;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.message.ContentView;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.conversation.message.Messages;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.integrations.channel.Templates.ApprovedText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Texts that the network behind a conversation has approved: they may be sent at any time, also as the first word. */
@Controller("/api/conversation/conversations/{id}/templates")
@ExecuteOn(TaskExecutors.BLOCKING)
class TemplateController {

    private final ChatDatabase database;
    private final ApprovedTexts texts;
    private final Composing composing;
    private final Messages messages;
    private final StoredJson json;

    TemplateController(ChatDatabase database, ApprovedTexts texts, Composing composing, Messages messages,
            StoredJson json) {
        this.database = database;
        this.texts = texts;
        this.composing = composing;
        this.messages = messages;
        this.json = json;
    }

    /**
     * An approved text.
     *
     * @param category the network's word for its use
     * @param header its heading with variables as {@code {{1}}}, or empty
     * @param body its text with variables
     * @param footer its last line, or empty
     */
    @Serdeable
    record TemplateView(String name, String language, String category, String header, String body, String footer,
            List<ButtonView> buttons) {

        static TemplateView of(ApprovedText text) {
            return new TemplateView(text.name(), text.language(), text.category(), text.header(), text.body(),
                    text.footer(),
                    text.buttons().stream().map(button -> new ButtonView(button.title(), button.url())).toList());
        }
    }

    /**
     * A button of it.
     *
     * @param url where it leads with a variable, or empty
     */
    @Serdeable
    record ButtonView(String title, String url) {}

    /** @param clientKey made by the writer's screen, so that the same message is written once however often it is sent */
    @Serdeable
    record NewTemplate(@Nullable FilledText template, @Nullable String clientKey) {}

    /** All that may be sent now; none where the network wants none. 409 when the network could not be asked. */
    @Get
    @Needs("conversation.reply")
    List<TemplateView> list(Caller caller, long id) {
        return texts.of(caller.organisation(), inbox(caller, id)).stream().map(TemplateView::of).toList();
    }

    /** Sends one, filled in. */
    @Post
    @Status(HttpStatus.CREATED)
    @Needs("conversation.reply")
    MessageView send(Caller caller, long id, @Body NewTemplate body) {
        FilledText filled = Optional.ofNullable(body.template())
                .orElseThrow(() -> Invalid.field("template", "required"));
        String key = NewWords.checkedKey(body.clientKey());
        ApprovedText text = filled.among(texts.of(caller.organisation(), inbox(caller, id)));
        ContentView.Template content = filled.content(text);
        Written written = Written.template(FilledText.words(text, content), json.write(content), key);
        return database.write(caller.organisation(), handle -> {
            long message = composing.write(handle, caller, id, List.of(written)).getFirst();
            return messages.byId(handle, caller.organisation(), List.of(message)).values().iterator().next();
        });
    }

    private InboxId inbox(Caller caller, long conversation) {
        return database.read(caller.organisation(), handle -> handle
                .createQuery("SELECT inbox_id FROM conversation WHERE id = " + Kept.ID)
                .bind("conversation", conversation).mapTo(Long.class).findOne()).map(InboxId::new)
                .orElseThrow(() -> new NotFound("conversation"));
    }
}
