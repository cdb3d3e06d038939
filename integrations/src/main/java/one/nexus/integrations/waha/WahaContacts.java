package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Given;
import one.nexus.integrations.waha.Answer.Problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People and chats (WAHA docs, "Contacts" and "Chats"). */
public final class WahaContacts {

    private final WahaCalls calls;
    private final WahaMedia media;

    WahaContacts(WahaCalls calls, WahaMedia media) {
        this.calls = calls;
        this.media = media;
    }

    /**
     * The chat in which WhatsApp knows a phone; empty when it has no account. In Brazil the answer may lack the ninth digit
     * that was asked with, and only the answer reaches the person.
     */
    public Answer<Optional<String>> chatOf(String phoneDigits) {
        return calls.ask(WahaRequest.get("api", "contacts", "check-exists").with("phone", phoneDigits)
                .with("session", session())).flatMap(
                        json -> json.flag("numberExists").isEmpty()
                                ? WahaCalls.documented(Optional.empty())
                                : new Given<>(json.text("chatId").filter(id -> json.isTrue("numberExists"))
                                        .flatMap(WahaChatId::parse).map(WahaChatId::key)));
    }

    /** The phone behind a LID; empty while WhatsApp has not told it. */
    public Answer<Optional<Address>> phoneOf(Address lid) {
        return other("pn", "lids", WahaChatId.of(lid).key());
    }

    /** The LID of a phone; empty while WhatsApp has not told it. */
    public Answer<Optional<Address>> lidOf(Address phone) {
        return other("lid", "lids", "pn", phone.value());
    }

    private Answer<Optional<Address>> other(String field, String... tail) {
        List<String> path = Stream.concat(Stream.of("api", session()),
                Arrays.stream(tail)).toList();
        Answer<Json> answer = calls.ask(WahaRequest.get(path.toArray(String[]::new)));
        return switch (answer) {
            case Given<Json> given -> new Given<>(given.value().text(field).flatMap(WahaChatId::parse)
                    .flatMap(WahaChatId::address));
            case Failed<Json> failed -> failed.problem() == Problem.NOT_FOUND
                    ? new Given<>(Optional.empty())
                    : failed.cast();
        };
    }

    /** What the phone knows of one person. */
    public Answer<WahaContact> contact(String chatKey) {
        return calls.ask(WahaRequest.get("api", "contacts").with("contactId", chatKey).with("session", session()))
                .flatMap(json -> WahaCalls.documented(WahaContact.read(json)));
    }

    /** A page of the phone's address book. */
    public Answer<List<WahaContact>> contacts(int limit, int offset) {
        return list(WahaRequest.get("api", "contacts", "all").with("session", session()).with("limit", limit)
                .with("offset", offset));
    }

    /** A page of the chats, the newest first, with their names. */
    public Answer<ChatPage> chats(int limit, int offset) {
        return calls.ask(WahaRequest.get("api", session(), "chats", "overview").with("limit", limit)
                .with("offset", offset).with("merge", true)).flatMap(
                        json -> json.node().isArray()
                                ? new Given<>(new ChatPage(contacts(json), json.items().size() < limit))
                                : WahaCalls.failed(Problem.UNREADABLE, "The chats are not a list."));
    }

    /** The picture of a person or group. {@link Download.Gone} when it has none or hides it. */
    public Download picture(String chatKey, long limit) {
        return switch (pictureAddress(chatKey)) {
            case Given<Optional<String>> given -> given.value().map(url -> media.openAnywhere(url, limit))
                    .orElseGet(() -> new Download.Gone("no picture"));
            case Failed<Optional<String>> failed -> WahaMedia.ended(failed);
        };
    }

    /** Where that picture is to be had. */
    Answer<Optional<String>> pictureAddress(String chatKey) {
        return calls.ask(WahaRequest.get("api", session(), "chats", chatKey, "picture")).map(json -> json.text("url"));
    }

    private Answer<List<WahaContact>> list(WahaRequest request) {
        return calls.ask(request).map(WahaContacts::contacts);
    }

    private static List<WahaContact> contacts(Json json) {
        return json.items().stream().flatMap(item -> WahaContact.read(item).stream()).toList();
    }

    private String session() {
        return calls.connection().session();
    }
}
