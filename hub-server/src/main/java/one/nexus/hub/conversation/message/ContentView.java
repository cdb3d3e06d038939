package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.media.FileView;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What a message says beside its text, as screens show it. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentView.Text.class, name = "text"),
    @JsonSubTypes.Type(value = ContentView.Media.class, name = "media"),
    @JsonSubTypes.Type(value = LetterView.class, name = "letter"),
    @JsonSubTypes.Type(value = ContentView.Location.class, name = "location"),
    @JsonSubTypes.Type(value = ContentView.Contacts.class, name = "contacts"),
    @JsonSubTypes.Type(value = ContentView.Call.class, name = "call"),
    @JsonSubTypes.Type(value = ContentView.Shared.class, name = "shared"),
    @JsonSubTypes.Type(value = ContentView.Template.class, name = "template"),
    @JsonSubTypes.Type(value = ContentView.Unsupported.class, name = "unsupported")})
public sealed interface ContentView permits ContentView.Text, ContentView.Media, ContentView.Location,
        ContentView.Contacts, ContentView.Call, ContentView.Shared, ContentView.Template, ContentView.Unsupported,
        LetterView {

    /** Nothing beside the text. */
    @Serdeable
    record Text() implements ContentView {}

    /** A file; the text is its caption. */
    @Serdeable
    record Media(FileView file) implements ContentView {}

    /** A place on the map. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Location(double latitude, double longitude, @Nullable String name, @Nullable String address)
            implements
                ContentView {}

    /** Visiting cards. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Contacts(List<Card> contacts) implements ContentView {}

    /**
     * A call that was not spoken here.
     *
     * @param outcome {@code ringing}, {@code accepted} or {@code rejected}
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Call(String outcome, boolean video) implements ContentView {}

    /**
     * Something of the network that is shown by its address alone, with what was said about it.
     *
     * @param url where it is for as long as the network shows it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shared(
            @Schema(allowableValues = {"story-mention", "story-reply", "story", "post", "reel", "link",
                "comment"}) String what,
            @Nullable String url) implements ContentView{}

    /**
     * A text that the network had approved, with what filled its variables; the message's words are what it reads.
     *
     * @param language as the network writes it: {@code pt_BR}
     * @param buttons by the place of the button
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Template(String name, String language, List<String> header, List<String> body, Map<String, String> buttons)
            implements
                ContentView {}

    /**
     * Something that is only to be seen on the phone.
     *
     * @param what the provider's word for it; {@code awaited} for a message the network announced and has not delivered
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Unsupported(String what) implements ContentView {}

    /** One visiting card. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Card(String name, List<String> phones) {}
}
