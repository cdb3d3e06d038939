package one.nexus.hub.channel.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.ChannelTypes;
import one.nexus.hub.channel.InboxStore;
import one.nexus.hub.channel.Provider;
import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.waha.WahaConnection;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asks for to be connected.
 *
 * @param provider {@code waha}, {@code practice} or a kind of channel that is connected by answers
 * @param baseUrl where the WAHA is; {@code http://} is added when no scheme is written
 * @param session the session's name there; the first one that no inbox has when left out
 * @param answers what its kind of channel asks for
 */
@Serdeable
record NewInbox(@Nullable String name, @Schema(allowableValues = {
    "waha", "practice", "whatsapp-cloud", "instagram", "messenger", "telegram", "notificame",
    "email", "webchat", "api"}) @Nullable String provider,
        @Nullable String baseUrl, @Nullable String apiKey,
        @Nullable String session,
        @Nullable Map<String, String> answers){

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 500;
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_-]{1,54}");

    /**
     * Reads it.
     *
     * @throws Invalid naming each field that is at fault
     */
    InboxStore.Draft draft() {
        List<FieldError> errors = new ArrayList<>();
        String shown = text(name);
        nameFault(shown).ifPresent(errors::add);
        keyFault(text(apiKey)).ifPresent(errors::add);
        Optional<Provider> through = through();
        if (through.isEmpty()) {
            errors.add(new FieldError("provider", "unknown"));
        }
        Optional<String> address = through.filter(Provider.WAHA::equals).map(waha -> normalised(text(baseUrl)));
        address.flatMap(NewInbox::fault).ifPresent(errors::add);
        String session = text(this.session);
        if (!session.isEmpty() && !SESSION.matcher(session).matches()) {
            errors.add(new FieldError("session", "invalid"));
        }
        if (text(apiKey).length() > LONGEST_KEY) {
            errors.add(new FieldError("apiKey", "too-long"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors.toArray(FieldError[]::new));
        }
        return InboxStore.Draft.waha(shown, through.orElseThrow(), address, text(apiKey), session);
    }

    /** The kind of channel it is to be connected through by answers; empty for WhatsApp numbers and practice numbers. */
    Optional<ChannelType> type(ChannelTypes types) {
        return types.of(text(provider));
    }

    /**
     * What it is to be called.
     *
     * @throws Invalid when that is no name
     */
    String shownName() {
        String shown = text(name);
        nameFault(shown).ifPresent(error -> {
            throw new Invalid(error);
        });
        return shown;
    }

    /** What was typed for the answers its kind asks for. */
    Map<String, String> given() {
        return answers == null ? Map.of() : answers;
    }

    static Optional<FieldError> nameFault(String shown) {
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            return Optional.of(new FieldError("name", shown.isEmpty() ? "required" : "too-long"));
        }
        return fault("name", shown);
    }

    private Optional<Provider> through() {
        return switch (text(provider)) {
            case "waha" -> Optional.of(Provider.WAHA);
            case "practice" -> Optional.of(Provider.PRACTICE);
            default -> Optional.empty();
        };
    }

    /** People paste what is in their address bar: the dashboard, with or without a scheme. */
    static String normalised(String typed) {
        String plain = typed.replaceAll("[#?].*$", "").replaceAll("/+$", "").replaceAll("/(dashboard|swagger|api)$", "")
                .replaceAll("/+$", "");
        boolean schemeAlone = plain.matches("[A-Za-z][A-Za-z0-9+.-]*:");
        return plain.isEmpty() || schemeAlone || plain.contains("://") ? plain : "http://" + plain;
    }

    static Optional<FieldError> fault(String address) {
        if (address.isEmpty()) {
            return Optional.of(new FieldError("baseUrl", "required"));
        }
        return WahaConnection.isAcceptable(address)
                ? Optional.empty()
                : Optional.of(new FieldError("baseUrl", "invalid"));
    }

    /** Control characters fit into no list, and no database keeps all of them. */
    private static Optional<FieldError> fault(String field, String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? Optional.of(new FieldError(field, "characters"))
                : Optional.empty();
    }

    /** A key travels in a header, which takes plain characters alone (RFC 9110, 5.5). */
    static Optional<FieldError> keyFault(String key) {
        return key.chars().allMatch(character -> character >= ' ' && character < 0x7f)
                ? Optional.empty()
                : Optional.of(new FieldError("apiKey", "characters"));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
        return "NewInbox[" + name + ", " + provider + ", " + baseUrl + ", " + session + "]";
    }
}
