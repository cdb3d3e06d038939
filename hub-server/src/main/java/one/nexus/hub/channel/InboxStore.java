package one.nexus.hub.channel;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Enrolment.Check;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jakarta.inject.Singleton;

/** Makes, renames and archives inboxes. Knows nothing of providers. */
@Singleton
public class InboxStore {

    private static final String INSERT = """
        INSERT INTO inbox (org_id, name, provider, base_url, session, network, handle, settings, answers, api_key,
            hmac_key, webhook_token, state, state_since, reported_at, created_at)
        VALUES (:org, :name, :provider, :baseUrl, :session, :network, :handle, :settings, :answers, :apiKey, :hmacKey,
            :token, 'connecting', :now, 'epoch', :now)
        """;

    private final ChatDatabase chat;
    private final InboxSecrets secrets;
    private final Inboxes inboxes;
    private final Connections connections;
    private final Outbox outbox;
    private final Clock clock;

    InboxStore(ChatDatabase chat, InboxSecrets secrets, Inboxes inboxes, Connections connections, Outbox outbox,
            Clock clock) {
        this.chat = chat;
        this.secrets = secrets;
        this.inboxes = inboxes;
        this.connections = connections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a new inbox is made of.
     *
     * @param baseUrl where its WAHA is; absent for a practice number
     * @param session the session's name, or empty when any will do; a practice number is given one. Of an account that is
     *     connected by answers the provider's id of it
     * @param network whose customers write
     * @param handle how customers find it, or empty
     */
    public record Draft(String name, Provider provider, Optional<String> baseUrl, String apiKey, String session,
            String network, String handle, Answers answers) {

        /** A number of a WAHA, or a practice number. */
        public static Draft waha(String name, Provider provider, Optional<String> baseUrl, String apiKey,
                String session) {
            return new Draft(name, provider, baseUrl, apiKey, session, "whatsapp", "", Answers.NONE);
        }

        /** An account that is connected by answers. */
        public static Draft enrolled(String name, Provider provider, String network, Check.Fine account,
                Answers answers) {
            return new Draft(name, provider, Optional.empty(), "", account.account(), network, account.handle(),
                    answers);
        }

        /** The same, connected to this session. */
        public Draft in(String chosen) {
            return new Draft(name, provider, baseUrl, apiKey, chosen, network, handle, answers);
        }

        @Override
        public String toString() {
            return "Draft[" + name + ", " + provider + ", " + baseUrl + ", " + session + "]";
        }
    }

    /** Makes an inbox that is not connected yet, with a webhook address and a signing key of its own. */
    public Inbox add(OrganisationId organisation, Draft draft, Actor actor) {
        return chat.write(organisation, handle -> {
            String token = WebhookToken.next();
            long id = inserted(handle, organisation, draft, token);
            if (draft.provider().equals(Provider.PRACTICE)) {
                handle.createUpdate("UPDATE inbox SET session = :session WHERE id = :id")
                        .bind("session", "practice-" + organisation + "-" + id).bind("id", id).execute();
            }
            handle.createQuery("SELECT inbox_token_add(:digest, :id)")
                    .bind("digest", WebhookToken.digest(token)).bind("id", id).mapToMap().one();
            outbox.append(handle, new NewEvent(organisation, "inbox.created", actor, Map.of("inbox", id)));
            return inboxes.find(handle, new InboxId(id)).orElseThrow();
        });
    }

    private long inserted(Handle handle, OrganisationId organisation, Draft draft, String token) {
        String apiKey = draft.provider().equals(Provider.PRACTICE) ? WebhookToken.next() : draft.apiKey();
        return handle.createUpdate(INSERT)
                .bind("org", organisation)
                .bind("name", draft.name())
                .bind("provider", draft.provider().code())
                .bind("baseUrl", draft.baseUrl())
                .bind("session", draft.session())
                .bind("network", draft.network())
                .bind("handle", draft.handle())
                .bindArray("settings", String.class, Answers.lines(draft.answers().settings()))
                .bind("answers", sealed(organisation, draft.answers()))
                .bind("apiKey", secrets.seal(organisation, apiKey))
                .bind("hmacKey", secrets.seal(organisation, WebhookToken.next()))
                .bind("token", secrets.seal(organisation, token))
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
    }

    private Optional<String> sealed(OrganisationId organisation, Answers answers) {
        return Optional.of(answers.secretLines()).filter(Predicate.not(String::isEmpty))
                .map(lines -> secrets.seal(organisation, lines));
    }

    /** The same account belongs to one inbox only. */
    public boolean taken(OrganisationId organisation, Provider provider, String account, Optional<InboxId> except) {
        return chat.read(organisation, handle -> handle.createQuery("""
            SELECT EXISTS (SELECT 1 FROM inbox WHERE provider = :provider AND handle = :handle AND archived_at IS NULL
                AND id <> :except)
            """).bind("provider", provider.code()).bind("handle", account)
                .bind("except", except.map(InboxId::value).orElse(0L)).mapTo(Boolean.class).one());
    }

    /** Gives an enrolled account other answers. */
    public void answer(Inbox inbox, String network, Check.Fine account, Answers answers, Actor actor) {
        OrganisationId organisation = inbox.organisation();
        InboxId id = inbox.id();
        chat.write(organisation, handle -> {
            int rows = handle.createUpdate("""
                UPDATE inbox SET handle = :handle, network = :network, session = :account, settings = :settings,
                    answers = :answers,
                    pull_cursor = CASE WHEN handle = :handle THEN pull_cursor ELSE '' END
                WHERE id = :id AND archived_at IS NULL
                """).bind("id", id).bind("handle", account.handle()).bind("network", network)
                    .bind("account", account.account())
                    .bindArray("settings", String.class, Answers.lines(answers.settings()))
                    .bind("answers", sealed(organisation, answers)).execute();
            outbox.append(handle, new NewEvent(organisation, "inbox.changed", actor, Map.of("inbox", id.value())));
            return rows;
        });
        connections.forget(id);
    }

    /** Keeps what a provider gave instead of a key that would have lapsed; the other answers stay. */
    public void renew(Inbox inbox, Map<String, String> settings, Map<String, String> keys) {
        chat.write(inbox.organisation(), handle -> {
            Map<String, String> shown = new TreeMap<>(inbox.settings());
            shown.putAll(settings);
            Map<String, String> sealed = new TreeMap<>(secrets.of(handle, inbox.id()).answers());
            sealed.putAll(keys);
            return handle.createUpdate("""
                UPDATE inbox SET settings = :settings, answers = :answers WHERE id = :id AND archived_at IS NULL
                """).bind("id", inbox.id()).bindArray("settings", String.class, Answers.lines(shown))
                    .bind("answers", sealed(inbox.organisation(), new Answers(shown, sealed))).execute();
        });
        connections.forget(inbox.id());
    }

    /** The same session of the same server belongs to one inbox only. */
    public boolean taken(OrganisationId organisation, String baseUrl, String session, Optional<InboxId> except) {
        return chat.read(organisation, handle -> handle.createQuery("""
            SELECT EXISTS (SELECT 1 FROM inbox WHERE base_url = :baseUrl AND session = :session AND archived_at IS NULL
                AND id <> :except)
            """).bind("baseUrl", baseUrl).bind("session", session).bind("except", except.map(InboxId::value).orElse(0L))
                .mapTo(Boolean.class).one());
    }

    /** Gives an inbox another name, colour, server or key, or other habits. */
    public void change(OrganisationId organisation, InboxId id, Changed changed, Actor actor) {
        chat.write(organisation, handle -> {
            int rows = handle.createUpdate("""
                UPDATE inbox SET name = coalesce(:name, name), base_url = coalesce(:baseUrl, base_url),
                    api_key = coalesce(:apiKey, api_key), groups = coalesce(:groups, groups),
                    new_after_resolve = coalesce(:anew, new_after_resolve), colour = coalesce(:colour, colour)
                WHERE id = :id AND archived_at IS NULL
                """).bind("id", id).bind("name", changed.name()).bind("baseUrl", changed.baseUrl())
                    .bind("apiKey", changed.apiKey().map(key -> secrets.seal(organisation, key)))
                    .bind("groups", changed.groups()).bind("anew", changed.newAfterResolve())
                    .bind("colour", changed.colour()).execute();
            outbox.append(handle, new NewEvent(organisation, "inbox.changed", actor, Map.of("inbox", id.value())));
            return rows;
        });
        connections.forget(id);
    }

    /** What is to be changed of an inbox; absent parts stay. */
    public record Changed(Optional<String> name, Optional<String> baseUrl, Optional<String> apiKey,
            Optional<Boolean> groups, Optional<Boolean> newAfterResolve, Optional<String> colour) {

        /** Whether there is something that needs no provider to agree. */
        public boolean ofTheHub() {
            return name.isPresent() || groups.isPresent() || newAfterResolve.isPresent() || colour.isPresent();
        }

        /** Whether groups are taken in, and nothing else. */
        public static Changed groups(boolean wanted) {
            return new Changed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(wanted),
                    Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "Changed[" + name + ", " + baseUrl + ", " + groups + "]";
        }
    }

    /** Takes an inbox out of use: its address is gone, its conversations stay. */
    public void archive(OrganisationId organisation, InboxId id, Actor actor) {
        Instant now = clock.instant();
        chat.write(organisation, handle -> {
            handle.createUpdate("UPDATE inbox SET archived_at = :now WHERE id = :id AND archived_at IS NULL")
                    .bind("now", now).bind("id", id).execute();
            handle.createQuery("SELECT inbox_token_remove(:id)").bind("id", id).mapToMap().one();
            outbox.append(handle, new NewEvent(organisation, "inbox.removed", actor, Map.of("inbox", id.value())));
            return id;
        });
        connections.forget(id);
    }

    /** The engine the provider said it runs, for what differs between engines. */
    public void engine(Inbox inbox, String engine) {
        if (!engine.equals(inbox.engine())) {
            chat.write(inbox.organisation(), handle -> handle
                    .createUpdate("UPDATE inbox SET engine = :engine WHERE id = :id")
                    .bind("engine", engine).bind("id", inbox.id()).execute());
        }
    }

    /** Forgets what an administrator should put right: the configuration was just written anew. */
    public void unwarned(Inbox inbox) {
        chat.write(inbox.organisation(), handle -> {
            int changed = handle.createUpdate("UPDATE inbox SET warnings = '{}' WHERE id = :id AND warnings <> '{}'")
                    .bind("id", inbox.id()).execute();
            if (changed > 0) {
                outbox.append(handle, new NewEvent(inbox.organisation(), "inbox.changed", new Actor.System(),
                        Map.of("inbox", inbox.id().value())));
            }
            return changed;
        });
        connections.forget(inbox.id());
    }

    /** What a program shows to the hub, and what the hub signs with for it. */
    public record Keys(String key, String signingSecret) {

        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /** Gives an inbox another key and another secret to sign with; those before are good no more. */
    public Keys newKeys(Inbox inbox) {
        var keys = new Keys(WebhookToken.next(), WebhookToken.next());
        chat.write(inbox.organisation(), handle -> {
            handle.createUpdate("UPDATE inbox SET webhook_token = :key, api_key = :secret WHERE id = :id")
                    .bind("id", inbox.id()).bind("key", secrets.seal(inbox.organisation(), keys.key()))
                    .bind("secret", secrets.seal(inbox.organisation(), keys.signingSecret())).execute();
            handle.createQuery("SELECT inbox_token_remove(:id)").bind("id", inbox.id()).mapToMap().one();
            return handle.createQuery("SELECT inbox_token_add(:digest, :id)")
                    .bind("digest", WebhookToken.digest(keys.key())).bind("id", inbox.id()).mapToMap().one();
        });
        connections.forget(inbox.id());
        return keys;
    }

    /** The opened webhook token of an inbox. */
    public String webhookToken(OrganisationId organisation, InboxId id) {
        return chat.read(organisation, handle -> secrets.of(handle, id).webhookToken());
    }
}
