package one.nexus.hub.conversation.message;

import one.nexus.hub.contact.PhoneNumber;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.message.MessageView.Author;
import one.nexus.hub.conversation.message.MessageView.Failure;
import one.nexus.hub.conversation.message.MessageView.Quoted;
import one.nexus.hub.conversation.message.MessageView.Reacted;
import one.nexus.hub.conversation.message.MessageView.Reactor;
import one.nexus.hub.conversation.message.MessageView.Version;
import one.nexus.hub.media.FileView;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Turns rows into what screens show. */
@Singleton
class MessageViews {

    private final StoredJson json;
    private final FileAddresses addresses;
    private final LetterAddresses letters;

    MessageViews(StoredJson json, FileAddresses addresses, LetterAddresses letters) {
        this.json = json;
        this.addresses = addresses;
        this.letters = letters;
    }

    MessageView view(OrganisationId organisation, MessageRow row) {
        return new MessageView(row.id(), row.conversationId(), row.direction(),
                author(row), row.body(), content(organisation, row), row.sentAt(), row.arrivedAt(), row.late(),
                row.place().toString(), row.status(), failure(row),
                quote(row), reactions(row), row.editedAt() != null, json.list(row.versions(), Version.class),
                row.revokedAt() != null, row.viewOnce(), row.ephemeral(), row.undelivered(),
                row.forwarded(), row.sameIdTwin(), row.clientKey());
    }

    private static Author author(MessageRow row) {
        Optional<Address> address = Optional.ofNullable(row.authorAddress()).map(Address::parse);
        return new Author(row.authorKind(), row.authorId(), row.authorName(), row.authorAddress(),
                address.filter(told -> told.scheme().equals(Address.Scheme.WHATSAPP_PHONE))
                        .map(told -> PhoneNumber.international(told.value()).toString()).orElse(null));
    }

    private ContentView content(OrganisationId organisation, MessageRow row) {
        String kind = row.fileKind();
        boolean letter = row.direction().equals("in") && row.content() != null;
        if (kind != null && !letter) {
            return new ContentView.Media(file(organisation, row, kind));
        }
        String content = row.content();
        ContentView kept = content == null ? new ContentView.Text() : json.read(content, ContentView.class);
        return kept instanceof LetterView written && row.direction().equals("in")
                ? written.at(whole(organisation, row), row.fileState())
                : kept;
    }

    private @Nullable String whole(OrganisationId organisation, MessageRow row) {
        Long source = row.fileId();
        return source == null ? null : letters.of(organisation, source);
    }

    private FileView file(OrganisationId organisation, MessageRow row, String kind) {
        Long id = row.fileId();
        return new FileView(id, orEmpty(row.fileName()), orEmpty(row.fileMime()),
                Objects.requireNonNullElse(row.fileSize(), 0L), kind, row.fileWidth(), row.fileHeight(),
                row.fileSeconds(), id == null ? null : addresses.of(organisation, id),
                Objects.requireNonNullElse(row.fileState(), "pending"), row.fileReason());
    }

    private static @Nullable Failure failure(MessageRow row) {
        String code = row.failureCode();
        return code == null ? null : new Failure(code, orEmpty(row.failureReason()));
    }

    private @Nullable Quoted quote(MessageRow row) {
        Long id = row.quoteId();
        if (id != null) {
            return new Quoted(id, orEmpty(row.quoteAuthor()), Boolean.TRUE.equals(row.quoteOwn()),
                    orEmpty(row.quoteBody()), orEmpty(row.quoteKind()));
        }
        String told = row.quote();
        if (told == null) {
            return null;
        }
        StoredQuote stored = json.read(told, StoredQuote.class);
        return new Quoted(null, stored.author(), stored.own(), stored.text(), stored.kind());
    }

    private List<Reacted> reactions(MessageRow row) {
        return json.list(row.reactions(), StoredReaction.class).stream()
                .map(stored -> new Reacted(stored.emoji(), new Reactor(stored.name(), stored.kind()), stored.mine()))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
