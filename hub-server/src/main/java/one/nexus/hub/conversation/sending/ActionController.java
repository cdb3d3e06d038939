package one.nexus.hub.conversation.sending;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What members do with a message that is there: react, edit, withdraw. The network carries it out, in the inbox's order. */
@Controller("/api/conversation/conversations/{id}/messages/{message}")
class ActionController {

    private static final int LONGEST_EMOJI = 32;

    private final ChatDatabase database;
    private final Actions actions;

    ActionController(ChatDatabase database, Actions actions) {
        this.database = database;
        this.actions = actions;
    }

    @Serdeable
    record Emoji(@Nullable String emoji) {}

    @Serdeable
    record Text(@Nullable String text) {}

    /** Reacts; with an empty emoji takes the reaction back. */
    @Put("/reaction")
    @Needs("conversation.reply")
    MessageView react(Caller caller, long id, long message, @Body Emoji body) {
        String typed = body.emoji();
        if (typed == null || typed.length() > LONGEST_EMOJI || !typed.equals(Wording.storable(typed))) {
            throw Invalid.field("emoji", "malformed");
        }
        Optional<String> emoji = Optional.of(typed).filter(text -> !text.isBlank());
        return database.write(caller.organisation(),
                handle -> actions.react(handle, caller, new Actions.Target(id, message), emoji));
    }

    /** Changes the words of an own message. */
    @Put
    @Needs("conversation.reply")
    MessageView edit(Caller caller, long id, long message, @Body Text body) {
        String text = body.text();
        if (text == null || text.isBlank()) {
            throw Invalid.field("text", "required");
        }
        if (text.length() > NewWords.LONGEST) {
            throw Invalid.field("text", "too-long");
        }
        return database.write(caller.organisation(), handle -> actions.edit(handle, caller,
                new Actions.Target(id, message), Wording.storable(text)));
    }

    /** Withdraws an own message for everybody. */
    @Delete
    @Needs("conversation.reply")
    MessageView revoke(Caller caller, long id, long message) {
        return database.write(caller.organisation(),
                handle -> actions.revoke(handle, caller, new Actions.Target(id, message)));
    }
}
