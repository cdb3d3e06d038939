package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.MessageRevoked;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.MetaTime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people write in public below a post: a comment and its answers are one place (Instagram Platform, webhook
 * {@code comments}; Pages, webhook {@code feed}).
 *
 * @param network  where it was written
 * @param envelope the surroundings
 * @param value    the comment
 * @param id       the network's id of the comment
 */
record CommentReader(Network network, Envelope envelope, Json value, String id) {

    static final String OF_INSTAGRAM = "comments";
    static final String OF_PAGES = "feed";

    private static final Pattern ID = Pattern.compile("[0-9]{1,40}(_[0-9]{1,40})?");

    /** Whether a change tells of what is said below posts; a page's feed has posts and likes, too. */
    static boolean isComment(Network network, String field, Json value) {
        return network.isInstagram()
                ? field.equals(OF_INSTAGRAM)
                : field.equals(OF_PAGES) && value.text("item").filter("comment"::equals).isPresent();
    }

    static InboundEvent read(Network network, Envelope envelope, Json value) {
        return id(value, network.isInstagram() ? "id" : "comment_id")
                .map(id -> new CommentReader(network, envelope, value, id).event())
                .orElseGet(() -> new Unknown(envelope, Fault.NO_MESSAGE));
    }

    private static Optional<String> id(Json object, String field) {
        return object.text(field).filter(text -> ID.matcher(text).matches());
    }

    private InboundEvent event() {
        MessageKey key = new MessageKey(isOwn(), id);
        return switch (value.text("verb").orElse("add")) {
            case "add" -> new MessageReceived(envelope, message(key));
            case "edit", "edited" -> new MessageEdited(envelope, chat(), key, words().orElse(""), envelope.at());
            case "remove" -> new MessageRevoked(envelope, chat(), key, envelope.at());
            default -> new Ignored(envelope, Reason.CHAT_NOTICE);
        };
    }

    private InboundMessage message(MessageKey key) {
        return new InboundMessage(new MessageId(key, id), chat(), author(), at(), isOwn() ? Source.API : Source.APP,
                content(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The first comment of those that answer each other; on a page the post itself is the parent of a first one. */
    private String first() {
        return id(value, "parent_id").filter(parent -> value.text("post_id").filter(parent::equals).isEmpty())
                .orElse(id);
    }

    private Chat chat() {
        return new Chat(CommentAnswer.key(first()), Chat.Kind.COMMENTS,
                List.of(new Address(network.comments(), first()), person()));
    }

    /**
     * With whom: whoever wrote. Of an own answer to something that was written before the account was connected nobody knows
     * to whom, and some are not named at all: then nobody else is meant either.
     */
    private Address person() {
        return writer().filter(somebody -> !isOwn())
                .orElseGet(() -> new Address(network.commenters(), "of-" + first()));
    }

    private Optional<Address> writer() {
        return id(value.at("from"), "id").map(who -> new Address(network.commenters(), who));
    }

    private boolean isOwn() {
        return id(value.at("from"), "id").filter(envelope.session()::equals).isPresent();
    }

    private Party author() {
        Optional<String> name = value.text("from", "name").or(() -> value.text("from", "username"))
                .map(Shortened::name);
        return isOwn() ? new Party(envelope.own(), Optional.empty()) : new Party(List.of(person()), name);
    }

    private Instant at() {
        return Instant.ofEpochSecond(MetaTime.read(value, "created_time", envelope.at()).getEpochSecond());
    }

    private Optional<String> words() {
        return value.text(network.isInstagram() ? "text" : "message").filter(text -> !text.isBlank());
    }

    /** A page tells where the post is, and of a picture its address alone is kept: it belongs to whoever shows it. */
    private Content content() {
        Optional<String> post = value.text("photo").or(() -> value.text("post", "permalink_url"))
                .filter(text -> text.startsWith("https://") && text.length() < 4000);
        return post.isPresent()
                ? new Content.Shared("comment", post, words())
                : words().<Content>map(Content.Text::new).orElseGet(() -> new Content.Unsupported("empty"));
    }
}
