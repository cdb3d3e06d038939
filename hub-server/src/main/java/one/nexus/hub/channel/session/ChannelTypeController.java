package one.nexus.hub.channel.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.ChannelTypes;
import one.nexus.hub.platform.web.Needs;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can be connected by a few answers, and which. */
@Controller("/api/channel/types")
final class ChannelTypeController {

    private final ChannelTypes types;

    ChannelTypeController(ChannelTypes types) {
        this.types = types;
    }

    /** All kinds, in the order in which they are offered. WhatsApp through WAHA is not among them: it is paired. */
    @Get
    @Needs("inbox.manage")
    List<ChannelTypeView> list() {
        return types.all().stream().map(ChannelTypeView::of).toList();
    }

    /**
     * A kind of channel.
     *
     * @param provider what to name when an inbox is made
     * @param kind the network
     * @param consent with which answers the owner has to agree at the provider; absent for never
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChannelTypeView(@Schema(allowableValues = {
        "whatsapp-cloud", "instagram", "messenger", "telegram", "notificame", "email",
        "webchat", "api"}) String provider,
            @Schema(allowableValues = {"whatsapp", "instagram", "messenger", "telegram", "notificame", "web",
                "email", "api"}) String kind,
            List<SetupFieldView> fields, @Nullable Only consent){

        static ChannelTypeView of(ChannelType type) {
            return new ChannelTypeView(type.kind().code(), type.network(),
                    type.fields().stream().map(SetupFieldView::of).toList(), type.consent().map(Only::of).orElse(null));
        }
    }

    /**
     * One answer that is asked for.
     *
     * @param secret whether it is shown to nobody once it was given
     * @param choices the words it may be, the usual one first; none for free text
     * @param only when it is asked at all; always when absent
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SetupFieldView(String name, boolean secret, boolean required, List<String> choices, @Nullable Only only) {

        static SetupFieldView of(SetupField field) {
            return new SetupFieldView(field.name(), field.secret(), field.required(), field.choices(),
                    field.only().map(Only::of).orElse(null));
        }
    }

    /**
     * Only while another answer is one of certain words.
     *
     * @param field the other answer
     * @param words the words
     */
    @Serdeable
    record Only(String field, List<String> words) {

        static Only of(SetupField.Only only) {
            return new Only(only.field(), only.words());
        }
    }
}
