package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Answers;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.InboxStore;
import one.nexus.hub.channel.Provider;
import one.nexus.hub.channel.Warning;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.channel.Enrolment.Renewal;
import one.nexus.integrations.channel.SessionState;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** Connects accounts that need no phone: the answers are proven at the provider, then it is told where to deliver. */
@Singleton
final class Enrolling {

    private final InboxStore store;
    private final Connections connections;
    private final Carriers carriers;
    private final WebhookAddress addresses;
    private final SessionReports reports;
    private final Polling polling;
    private final Clock clock;

    Enrolling(InboxStore store, Connections connections, Carriers carriers, WebhookAddress addresses,
            SessionReports reports, Polling polling, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.carriers = carriers;
        this.addresses = addresses;
        this.reports = reports;
        this.polling = polling;
        this.clock = clock;
    }

    /**
     * Makes an inbox and connects it.
     *
     * @throws Invalid naming the answer that is at fault
     */
    Inbox connect(OrganisationId organisation, String name, ChannelType type, Answers answers, Actor actor) {
        var provider = new Provider(type.kind().code());
        Check.Fine account = proven(organisation, provider, type, answers, Optional.empty());
        Inbox inbox = store.add(organisation,
                InboxStore.Draft.enrolled(name, provider, type.network(answers.settings()), account, answers), actor);
        Check connected = told(connections.of(organisation, inbox.id()));
        if (!(connected instanceof Check.Fine)) {
            store.archive(organisation, inbox.id(), actor);
            throw refused(connected);
        }
        return inbox;
    }

    /**
     * Renames an inbox, takes its groups in or not, and gives it other answers; those are proven first.
     *
     * @throws Invalid naming the answer that is at fault
     */
    void change(Connection connection, ChannelType type, InboxChange wanted, Actor actor) {
        Inbox inbox = connection.inbox();
        InboxStore.Changed changed = wanted.changed();
        if (wanted.answers() != null) {
            answer(inbox, type, GivenAnswers.read(type, wanted.answers(), answers(connection)), actor);
        }
        if (changed.ofTheHub()) {
            store.change(inbox.organisation(), inbox.id(), changed, actor);
        }
    }

    /** What was answered for an account, without what the hub made by itself. */
    static Answers answers(Connection connection) {
        Map<String, String> secrets = new HashMap<>(connection.account().secrets());
        secrets.keySet().removeAll(Set.of(Enrolment.DELIVERY_SECRET, Enrolment.ADDRESS_SECRET,
                Enrolment.SIGNING_SECRET));
        return new Answers(connection.inbox().settings(), secrets);
    }

    /**
     * Gives an inbox these answers, which are proven first.
     *
     * @throws Invalid naming the answer that is at fault
     */
    void answer(Inbox inbox, ChannelType type, Answers answers, Actor actor) {
        Check.Fine account = proven(inbox.organisation(), inbox.provider(), type, answers, Optional.of(inbox.id()));
        store.answer(inbox, type.network(answers.settings()), account, answers, actor);
        Check connected = told(connections.of(inbox.organisation(), inbox.id()));
        if (!(connected instanceof Check.Fine)) {
            throw refused(connected);
        }
    }

    private Check.Fine proven(OrganisationId organisation, Provider provider, ChannelType type, Answers answers,
            Optional<InboxId> itself) {
        var candidate = new ChannelAccount("", type.kind(), answers.settings(), answers.secrets());
        Check found = enrolment(provider).check(candidate);
        if (!(found instanceof Check.Fine account)) {
            throw refused(found);
        }
        if (!account.handle().isEmpty() && store.taken(organisation, provider, account.handle(), itself)) {
            throw Invalid.field(type.fields().getFirst().name(), "taken");
        }
        return account;
    }

    /** What an administrator has to copy to the provider besides the address; nothing for a number that is paired. */
    Map<String, String> handout(Inbox inbox) {
        return carriers.enrolment(inbox.provider())
                .map(enrolment -> enrolment.handout(connections.of(inbox.organisation(), inbox.id()).account()))
                .orElse(Map.of());
    }

    /** Renews a key that would lapse, and asks the provider how the account is. */
    Check watch(Connection connection) {
        Inbox inbox = connection.inbox();
        switch (enrolment(inbox.provider()).renew(connection.account())) {
            case Renewal.NotNow nothing -> {
            }
            case Renewal.Renewed renewed -> {
                store.renew(inbox, renewed.settings(), renewed.secrets());
                if (!renewed.secrets().isEmpty()) {
                    store.unwarned(inbox);
                }
            }
            case Renewal.Lapsing lapsing -> {
                store.renew(inbox, lapsing.settings(), Map.of());
                reports.warned(inbox, Warning.KEY_LAPSES);
            }
        }
        return check(connections.of(inbox.organisation(), inbox.id()));
    }

    /** Asks the provider how the account is, and follows what it says. */
    Check check(Connection connection) {
        Check found = enrolment(connection.inbox().provider()).check(connection.account());
        follow(connection, found);
        return found;
    }

    /** Tells the provider anew where to deliver. */
    Check told(Connection connection) {
        Inbox inbox = connection.inbox();
        Check connected = enrolment(inbox.provider()).connect(connection.account(), addresses.of(inbox));
        follow(connection, connected);
        return connected;
    }

    /** Takes an inbox out of use; its provider is told, if it can be reached. */
    void remove(Connection connection, Actor actor) {
        store.archive(connection.organisation(), connection.id(), actor);
        enrolment(connection.inbox().provider()).release(connection.account());
    }

    private void follow(Connection connection, Check check) {
        Inbox inbox = connection.inbox();
        switch (check) {
            case Check.Fine fine -> {
                reports.answered(inbox, SessionState.WORKING, Optional.empty());
                if (carriers.pulling(connection).isPresent()) {
                    polling.begin(inbox);
                }
            }
            case Check.Wrong wrong -> reports.unreachable(inbox, wrong.code(), clock.instant());
            case Check.Unreachable away -> reports.unreachable(inbox, "unreachable", clock.instant());
        }
    }

    private Enrolment enrolment(Provider provider) {
        return carriers.enrolment(provider).orElseThrow();
    }

    private static RuntimeException refused(Check check) {
        return switch (check) {
            case Check.Wrong wrong -> Invalid.field(wrong.field(), wrong.code());
            case Check.Unreachable away -> new Conflict("unreachable");
            case Check.Fine fine -> new Conflict("not-now");
        };
    }
}
