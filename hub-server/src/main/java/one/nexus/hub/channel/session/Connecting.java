package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.InboxStore;
import one.nexus.hub.channel.Provider;
import one.nexus.hub.channel.Wahas;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.waha.Answer;
import one.nexus.integrations.waha.WahaApi;
import one.nexus.integrations.waha.WahaConnection;
import one.nexus.integrations.waha.WahaSession;
import one.nexus.integrations.waha.WahaSessionConfig;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jakarta.inject.Singleton;

/** Connects an inbox to its session at a WAHA server: created there, or adopted, under the hub's own configuration. */
@Singleton
final class Connecting {

    private final InboxStore store;
    private final Connections connections;
    private final Wahas wahas;
    private final WebhookAddress addresses;
    private final SessionReports reports;
    private final Organisations organisations;
    private final Clock clock;

    Connecting(InboxStore store, Connections connections, Wahas wahas, WebhookAddress addresses,
            SessionReports reports, Organisations organisations, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.wahas = wahas;
        this.addresses = addresses;
        this.reports = reports;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Makes an inbox and connects it.
     *
     * @throws Invalid naming the field that is at fault: the address, the key or the session
     */
    Inbox connect(OrganisationId organisation, InboxStore.Draft wanted, Actor actor) {
        InboxStore.Draft draft = wanted.session().isEmpty() ? wanted.in(free(organisation, wanted)) : wanted;
        draft.baseUrl().ifPresent(baseUrl -> check(organisation, baseUrl, draft.apiKey(), draft.session(),
                Optional.empty()));
        Inbox inbox = store.add(organisation, draft, actor);
        Answer<WahaSession> adopted = adopt(connections.of(organisation, inbox.id()));
        if (adopted instanceof Answer.Failed<WahaSession> failed) {
            store.archive(organisation, inbox.id(), actor);
            throw refused(failed);
        }
        return inbox;
    }

    /**
     * Changes an inbox; another server or key is tried before it is taken. Whether groups are taken in is written into the
     * session, and stays as it was when that cannot be done.
     */
    void change(Inbox inbox, InboxStore.Changed changed, Actor actor) {
        boolean elsewhere = changed.baseUrl().isPresent() || changed.apiKey().isPresent();
        if (elsewhere) {
            Connection now = connections.of(inbox.organisation(), inbox.id());
            WahaConnection old = WahaConnection.of(now.account());
            check(inbox.organisation(), changed.baseUrl().orElse(old.baseUrl()), changed.apiKey().orElse(old.apiKey()),
                    inbox.session(), Optional.of(inbox.id()));
        }
        store.change(inbox.organisation(), inbox.id(), changed, actor);
        boolean regrouped = changed.groups().filter(wanted -> wanted != inbox.groups()).isPresent();
        if ((elsewhere || regrouped)
                && adopt(connections.of(inbox.organisation(), inbox.id())) instanceof Answer.Failed<?> failed) {
            throw elsewhere ? refused(failed) : notRegrouped(inbox, actor);
        }
    }

    private Conflict notRegrouped(Inbox inbox, Actor actor) {
        store.change(inbox.organisation(), inbox.id(), InboxStore.Changed.groups(inbox.groups()), actor);
        return new Conflict("unreachable");
    }

    /**
     * Writes the hub's configuration into the session where it differs, and follows the state it is in. What was warned of
     * is forgotten: it is noticed again if it is still so.
     */
    Answer<WahaSession> adopt(Connection connection) {
        Answer<WahaSession> adopted = follow(connection.inbox(),
                wahas.api(connection).sessions().adopt(config(connection)));
        if (adopted instanceof Answer.Given<WahaSession>) {
            store.unwarned(connection.inbox());
        }
        return adopted;
    }

    private WahaSessionConfig config(Connection connection) {
        Inbox inbox = connection.inbox();
        return new WahaSessionConfig(addresses.of(inbox),
                connection.account().secret(WahaConnection.HMAC_KEY).orElseThrow(), inbox.id().toString(),
                Map.of("nexus.locale", organisations.of(inbox.organisation()).locale()),
                inbox.groups());
    }

    /** Restarts the session under the hub's configuration. */
    Answer<WahaSession> restart(Connection connection) {
        Answer<WahaSession> adopted = adopt(connection);
        return adopted instanceof Answer.Failed<WahaSession>
                ? adopted
                : follow(connection.inbox(), wahas.api(connection).sessions().restart());
    }

    /** Unlinks the phone. */
    Answer<WahaSession> logOut(Connection connection) {
        return follow(connection.inbox(), wahas.api(connection).sessions().logOut());
    }

    /** Takes an inbox out of use; its session is stopped and let go, if the server can be reached. */
    void remove(OrganisationId organisation, InboxId id, Actor actor) {
        Connection connection = connections.of(organisation, id);
        WahaSessionConfig config = config(connection);
        store.archive(organisation, id, actor);
        wahas.api(connection).sessions().release(config);
    }

    /** Writes down the state an answer tells of. */
    Answer<WahaSession> follow(Inbox inbox, Answer<WahaSession> answer) {
        switch (answer) {
            case Answer.Given<WahaSession> given -> {
                WahaSession session = given.value();
                // First: a session that comes up is asked for its history at once, and how to ask depends on the engine.
                session.engine().ifPresent(engine -> store.engine(inbox, engine));
                reports.answered(inbox, session.state(), session.owner());
            }
            case Answer.Failed<WahaSession> failed -> unreachable(inbox, failed);
        }
        return answer;
    }

    private void unreachable(Inbox inbox, Answer.Failed<?> failed) {
        why(failed).ifPresent(code -> reports.unreachable(inbox, code, clock.instant()));
    }

    /** A stable code for what an administrator can put right; empty for what passes by itself. */
    static Optional<String> why(Answer.Failed<?> failed) {
        return switch (failed.problem()) {
            case UNREACHABLE -> Optional.of("unreachable");
            case UNAUTHORISED -> Optional.of("wrong-key");
            case NOT_FOUND -> Optional.of("session-gone");
            case FORBIDDEN_ADDRESS -> Optional.of("private-address");
            case UNREADABLE, INVALID, UNSUPPORTED -> Optional.of("not-waha");
            case THROTTLED, NOT_READY -> Optional.empty();
        };
    }

    /** A server has one session for each number: WAHA's own {@code default} first, then ones named by us. */
    private String free(OrganisationId organisation, InboxStore.Draft wanted) {
        String server = wanted.baseUrl().orElse("");
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? "default" : "number-" + number)
                .filter(session -> !store.taken(organisation, server, session, Optional.empty()))
                .findFirst().orElseThrow();
    }

    private void check(OrganisationId organisation, String baseUrl, String apiKey, String session,
            Optional<InboxId> except) {
        if (store.taken(organisation, baseUrl, session, except)) {
            throw Invalid.field("session", "taken");
        }
        WahaApi candidate = wahas.api(Provider.WAHA, new WahaConnection(baseUrl, apiKey, session));
        if (candidate.sessions().list() instanceof Answer.Failed<?> failed) {
            throw refused(failed);
        }
    }

    private static Invalid refused(Answer.Failed<?> failed) {
        return switch (failed.problem()) {
            case UNREACHABLE, THROTTLED, NOT_READY -> Invalid.field("baseUrl", "unreachable");
            case UNAUTHORISED -> Invalid.field("apiKey", "wrong-key");
            case NOT_FOUND, UNREADABLE, UNSUPPORTED -> Invalid.field("baseUrl", "not-waha");
            case INVALID -> Invalid.field("session", "refused");
            case FORBIDDEN_ADDRESS -> Invalid.field("baseUrl", "private-address");
        };
    }
}
