package one.nexus.hub.conversation.intake;

import one.nexus.hub.contact.PhoneNumber;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** What comes under a key that is taken: mostly the same message again, which is an ordinary case. */
@Singleton
class Repeats {

    private final Deliveries deliveries;
    private final Echoes echoes;
    private final Attachments attachments;

    Repeats(Deliveries deliveries, Echoes echoes, Attachments attachments) {
        this.deliveries = deliveries;
        this.echoes = echoes;
        this.attachments = attachments;
    }

    /**
     * Settles a message whose key is taken.
     *
     * @return true when it is provably another person's, and has to be stored beside the first
     */
    boolean settle(Handle handle, Happenings happenings, NewMessage repeat, Item item) {
        Locked first = first(handle, repeat);
        if (item.event() instanceof InboundEvent.CallChanged) {
            progress(handle, happenings, first, repeat);
            return false;
        }
        if (!repeat.fromMe() && first.conversationId() != repeat.conversationId()
                && provablyAnother(handle, first, item)) {
            return true;
        }
        if (first.kind().equals("awaited") && !repeat.kind().equals("awaited")) {
            fulfil(handle, happenings, first, repeat);
            attachments.begin(handle, happenings.organisation(), item, first.conversationId(), first.id());
        } else if (first.outgoing() && item.event() instanceof InboundEvent.MessageReceived echo) {
            echoes.confirm(handle, happenings, first, repeat, echo.message());
        }
        return false;
    }

    private Locked first(Handle handle, NewMessage repeat) {
        return handle.createQuery("""
            SELECT message_id FROM message_key
            WHERE inbox_id = :inbox AND provider_id = :bare AND from_me = :fromMe AND twin = ''
            """)
                .bind("inbox", repeat.inboxId()).bind("bare", repeat.bareId()).bind("fromMe", repeat.fromMe())
                .mapTo(Long.class).findOne().flatMap(id -> deliveries.lock(handle, id))
                .orElseThrow(StaleAddresses::new);
    }

    /** Both chats are known by an address of the same kind, and the addresses differ. */
    private static boolean provablyAnother(Handle handle, Locked first, Item item) {
        Chat chat = item.opens().orElseThrow();
        List<Address> theirs = handle.createQuery("""
            SELECT scheme, value FROM address WHERE conversation_id = :conversation
            """).bind("conversation", first.conversationId())
                .map((row, context) -> new Address(Address.Scheme.of(row.getString("scheme")), row.getString("value")))
                .list();
        return chat.addresses().stream().anyMatch(address -> {
            Set<String> same = theirs.stream().filter(other -> other.scheme().equals(address.scheme()))
                    .map(Repeats::canonical).collect(Collectors.toSet());
            return !same.isEmpty() && !same.contains(canonical(address));
        });
    }

    private static String canonical(Address address) {
        return address.scheme().equals(Address.Scheme.WHATSAPP_PHONE)
                ? PhoneNumber.international(address.value()).digits()
                : address.value();
    }

    /** The message the network had announced. */
    private static void fulfil(Handle handle, Happenings happenings, Locked awaited, NewMessage message) {
        handle.createUpdate("""
            WITH listed AS (
                UPDATE conversation SET last_preview = :preview, last_kind = :kind
                WHERE id = :conversation AND last_message_id = :id
            )
            UPDATE message SET kind = :kind, body = :body, content = CAST(:content AS jsonb),
                quote_bare_id = :quoteBareId, quote = CAST(:quote AS jsonb), view_once = :viewOnce,
                ephemeral = :ephemeral, forwarded = :forwarded
            WHERE id = :id
            """)
                .bind("id", awaited.id()).bind("conversation", awaited.conversationId())
                .bind("kind", message.kind()).bind("preview", message.preview()).bind("body", message.body())
                .bind("content", message.content()).bind("quoteBareId", message.quoteBareId())
                .bind("quote", message.quote()).bind("viewOnce", message.viewOnce())
                .bind("ephemeral", message.ephemeral()).bind("forwarded", message.forwarded())
                .execute();
        happenings.message("message.edited", awaited.conversationId(), awaited.id());
    }

    /** A call that went on: it rang, then was accepted or rejected, in whatever order that is told. */
    private static void progress(Handle handle, Happenings happenings, Locked call, NewMessage told) {
        Optional<String> content = Optional.ofNullable(told.content());
        int changed = handle.createUpdate("""
            UPDATE message SET content = CAST(:content AS jsonb)
            WHERE id = :id AND content ->> 'outcome' = 'ringing' AND CAST(:content AS jsonb) ->> 'outcome' <> 'ringing'
            """).bind("id", call.id()).bind("content", content.orElse(null)).execute();
        if (changed > 0) {
            happenings.message("message.edited", call.conversationId(), call.id());
        }
    }
}
