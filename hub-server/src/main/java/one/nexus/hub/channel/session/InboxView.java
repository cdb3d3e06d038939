package one.nexus.hub.channel.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.Provider;
import one.nexus.hub.channel.Warning;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An inbox as screens see it.
 *
 * @param state {@code connecting}, {@code scan-qr}, {@code working}, {@code disconnected}, {@code failed} or
 *     {@code unreachable}
 * @param stateDetail a stable code that says more, or empty
 * @param handle how customers find it, where that is no phone number
 * @param settings what was answered to connect it, without secrets
 * @param webhookUrl where the provider delivers; for those who may manage inboxes, absent for others
 * @param handout what has to be copied to the provider besides that address, by name; for those who may manage inboxes
 * @param lastEventAt when the network last delivered something, to a few seconds
 * @param lastSentAt when it last took something from here, to a few seconds
 * @param loggedOut whether a number that was connected waits to be connected again
 * @param groups whether what is said in groups is taken in
 * @param newAfterResolve whether who writes after their conversation was done begins another one
 * @param colour by which it is told apart; empty for none
 * @param warnings stable codes of what should be put right at the provider
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record InboxView(long id, String name, @Schema(allowableValues = {
    "whatsapp", "instagram", "messenger", "telegram", "notificame", "web", "email", "api"}) String kind,
        @Schema(allowableValues = {"waha", "practice", "whatsapp-cloud", "instagram", "messenger",
            "telegram", "notificame", "email", "webchat", "api"}) String provider,
        @Schema(allowableValues = {"connecting", "scan-qr", "working", "disconnected", "failed",
            "unreachable"}) String state,
        String stateDetail,
        Instant stateSince, @Nullable String phone, @Nullable String handle, @Nullable String baseUrl,
        @Nullable String session, Map<String, String> settings,
        @Nullable String webhookUrl, Map<String, String> handout, @Nullable Instant lastEventAt,
        @Nullable Instant lastSentAt, boolean practice,
        boolean loggedOut,
        boolean groups, boolean newAfterResolve, @Schema(allowableValues = {
            "", "blue", "teal", "green", "amber", "rose", "violet", "grey"}) String colour,
        @ArraySchema(schema = @Schema(allowableValues = {"foreign-webhook", "double-events",
            "key-lapses"})) List<String> warnings){

    static InboxView of(Inbox inbox, @Nullable String webhookUrl) {
        return of(inbox, webhookUrl, Map.of());
    }

    static InboxView of(Inbox inbox, @Nullable String webhookUrl, Map<String, String> handout) {
        return new InboxView(inbox.id().value(), inbox.name(), inbox.network(), inbox.provider().code(),
                inbox.line().state().code(), inbox.line().detail(), inbox.line().since(), inbox.phone().orElse(null),
                inbox.handle().orElse(null),
                inbox.baseUrl().orElse(null),
                inbox.session().isEmpty() || !inbox.provider().equals(Provider.WAHA) ? null : inbox.session(),
                inbox.settings(), webhookUrl, handout,
                inbox.lastEventAt().orElse(null), inbox.lastSentAt().orElse(null), inbox.practice(), inbox.loggedOut(),
                inbox.groups(), inbox.newAfterResolve(), inbox.colour(),
                inbox.warnings().stream().map(Warning::code).sorted().toList());
    }
}
