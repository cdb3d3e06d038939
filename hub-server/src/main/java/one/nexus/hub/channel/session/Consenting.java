package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Answers;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.ChannelTypes;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.PendingConsents;
import one.nexus.hub.channel.PendingConsents.Pending;
import one.nexus.hub.channel.Provider;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.Consents;
import one.nexus.integrations.channel.Consents.Granted;
import one.nexus.integrations.channel.Consents.Journey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Connects accounts whose owner agrees at the provider: there with a question, back with a code, which gives the keys. */
@Singleton
final class Consenting {

    private static final Logger LOG = LoggerFactory.getLogger(Consenting.class);

    private final ChannelTypes types;
    private final Carriers carriers;
    private final Connections connections;
    private final PendingConsents pending;
    private final Enrolling enrolling;

    Consenting(ChannelTypes types, Carriers carriers, Connections connections, PendingConsents pending,
            Enrolling enrolling) {
        this.types = types;
        this.carriers = carriers;
        this.connections = connections;
        this.pending = pending;
        this.enrolling = enrolling;
    }

    /** What came of it. */
    sealed interface Arrival {

        /** The account is connected. */
        record Connected(Inbox inbox) implements Arrival {}

        /**
         * It is not.
         *
         * @param provider the kind of channel that was wanted, as the browser says
         * @param code     a stable word for why
         */
        record Failed(String provider, String code) implements Arrival {}
    }

    /**
     * Where the owner of an account that is to be connected has to go.
     *
     * @param back where the provider is to send them afterwards
     * @throws Invalid naming the answer that is at fault
     */
    String leave(Caller caller, NewConsent wanted, String back) {
        Optional<Connection> known = wanted.known().map(id -> connections.of(caller.organisation(), id));
        ChannelType type = types
                .of(known.map(connection -> connection.inbox().provider().code()).orElse(wanted.kind()))
                .orElseThrow(() -> Invalid.field("provider", "unknown"));
        Answers answers = GivenAnswers.read(type, wanted.given(), known.map(Enrolling::answers).orElse(Answers.NONE));
        boolean asked = type.consent().filter(only -> only.holds(answers.settings().getOrDefault(only.field(), "")))
                .isPresent();
        if (!asked) {
            throw new Conflict("no-consent");
        }
        Journey journey = PendingConsents.journey(type.kind().code(), back);
        pending.leave(new Pending(caller.organisation(), caller.user(), wanted.known(), type.kind().code(),
                known.map(connection -> connection.inbox().name()).orElseGet(wanted::shownName), answers, journey));
        return consents(type).address(candidate(type, answers), journey);
    }

    /**
     * Somebody is back.
     *
     * @param state what they bring back of the question
     * @param code  what the provider gave them; absent when the owner did not agree
     */
    Arrival arrive(Caller caller, String state, Optional<String> code) {
        String kind = state.replaceFirst("\\..*", "");
        Optional<Pending> found = pending.arrive(caller.organisation(), caller.user(), state);
        if (found.isEmpty() || code.isEmpty()) {
            return new Arrival.Failed(kind, found.isEmpty() ? "expired" : "denied");
        }
        ChannelType type = types.of(found.get().provider()).orElseThrow();
        Answers answers = found.get().answers();
        return switch (consents(type).grant(candidate(type, answers), found.get().journey(), code.get())) {
            case Granted.Keys keys -> connected(caller, found.get(), type, with(answers, keys));
            case Granted.Refused refused -> {
                LOG.info("An account of kind {} was not given: {}", kind, refused.reason());
                yield new Arrival.Failed(kind, "refused");
            }
            case Granted.Unreachable away -> new Arrival.Failed(kind, "unreachable");
        };
    }

    private Arrival connected(Caller caller, Pending found, ChannelType type, Answers answers) {
        try {
            Inbox inbox = found.inbox().isPresent()
                    ? again(caller, found.inbox().get(), type, answers)
                    : enrolling.connect(caller.organisation(), found.name(), type, answers, caller.actor());
            return new Arrival.Connected(inbox);
        } catch (Invalid | Conflict fault) {
            return new Arrival.Failed(type.kind().code(), "taken".equals(fault.getMessage()) ? "taken" : "unproven");
        } catch (NotFound removed) {
            return new Arrival.Failed(type.kind().code(), "expired");
        }
    }

    private Inbox again(Caller caller, InboxId id, ChannelType type, Answers answers) {
        Inbox inbox = connections.of(caller.organisation(), id).inbox();
        enrolling.answer(inbox, type, answers, caller.actor());
        return inbox;
    }

    private static Answers with(Answers answers, Granted.Keys keys) {
        Map<String, String> settings = new HashMap<>(answers.settings());
        settings.putAll(keys.settings());
        Map<String, String> secrets = new HashMap<>(answers.secrets());
        secrets.putAll(keys.secrets());
        return new Answers(settings, secrets);
    }

    private Consents consents(ChannelType type) {
        return carriers.enrolment(new Provider(type.kind().code())).flatMap(enrolment -> enrolment.consents())
                .orElseThrow();
    }

    private static ChannelAccount candidate(ChannelType type, Answers answers) {
        return new ChannelAccount("", type.kind(), answers.settings(), answers.secrets());
    }
}
