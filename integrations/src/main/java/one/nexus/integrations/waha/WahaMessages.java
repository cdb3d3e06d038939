package one.nexus.integrations.waha;

import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Given;
import one.nexus.integrations.waha.Answer.Problem;

import java.util.List;
import java.util.Optional;

/** Sending and history (WAHA docs, "Send messages" and "Chats"). */
public final class WahaMessages {

    /** The name of the envelope around a message that came from the history instead of a webhook. */
    public static final String HISTORY = "history";

    private final WahaCalls calls;

    WahaMessages(WahaCalls calls) {
        this.calls = calls;
    }

    /** The bare id of the next message (WAHA 2026.4.3 and later, GOWS and NOWEB). */
    public Answer<String> newMessageId() {
        return calls.ask(WahaRequest.get("api", session(), "new-message-id"))
                .flatMap(json -> WahaCalls.documented(WahaMessageId.read(json.at("id")).map(WahaMessageId::bare)));
    }

    /** Sends once. */
    public SendResult send(OutboundMessage message) {
        WahaRequest request = new WahaEncoder(session()).encode(message);
        return WahaSendAnswer.read(calls.exchange(request), message.chatKey(), calls.clock().instant());
    }

    /** Does it once; a success is {@link Accepted} without ids. */
    public SendResult perform(OutboundAction action) {
        WahaRequest request = new WahaEncoder(session()).encode(action);
        SendResult result = WahaSendAnswer.read(calls.exchange(request), action.chatKey(), calls.clock().instant());
        return result instanceof Accepted || result instanceof AcceptedIdUnknown ? new Accepted(List.of()) : result;
    }

    /**
     * A page of the history, oldest first, as what webhooks would have brought. Files are not fetched.
     *
     * @param own the inbox's own account, which must not be taken for a customer
     */
    public Answer<List<HistoryItem>> history(HistoryQuery query, Party own) {
        return calls.ask(query.request(session())).flatMap(json -> json.node().isArray()
                ? new Given<>(json.items().stream().map(item -> item(item, own)).toList())
                : WahaCalls.failed(Problem.UNREADABLE, "The history is not a list."));
    }

    /** One message by its whole id, and its file fetched again when wanted. */
    public Answer<InboundMessage> message(String chatKey, String messageId, boolean downloadMedia) {
        WahaRequest request = WahaRequest.get("api", session(), "chats", chatKey, "messages", messageId)
                .with("downloadMedia", downloadMedia);
        return calls.ask(request)
                .flatMap(json -> item(json, Party.unknown()).event() instanceof MessageReceived received
                        ? new Given<>(received.message())
                        : WahaCalls.failed(Problem.NOT_FOUND, "The server does not have the message."));
    }

    /** Whether a message of ours with this reserved id exists, for a send whose answer never came. */
    public Answer<Optional<InboundMessage>> sent(String chatKey, String bareId) {
        return switch (message(chatKey, "true_" + chatKey + "_" + bareId, false)) {
            case Given<InboundMessage> given -> new Given<>(Optional.of(given.value()));
            case Failed<InboundMessage> failed -> failed.problem() == Problem.NOT_FOUND
                    ? new Given<>(Optional.empty())
                    : failed.cast();
        };
    }

    private HistoryItem item(Json item, Party own) {
        return HistoryItem.read(item, session(), own, calls.clock().instant());
    }

    private String session() {
        return calls.connection().session();
    }
}
