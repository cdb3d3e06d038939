package one.nexus.hub.channel;

import one.nexus.hub.platform.crypto.Secrets;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import jakarta.inject.Singleton;

/** The secrets of inboxes: sealed in their rows, open only on their way to a call. */
@Singleton
public class InboxSecrets {

    private final Secrets secrets;

    InboxSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The opened secrets of an inbox of the transaction's organisation. */
    Opened of(Handle handle, InboxId inbox) {
        Sealed sealed = handle
                .createQuery("SELECT org_id, api_key, hmac_key, webhook_token, answers FROM inbox WHERE id = :id")
                .bind("id", inbox).mapTo(Sealed.class).one();
        return new Opened(secrets.open(sealed.orgId, sealed.apiKey), secrets.open(sealed.orgId, sealed.hmacKey),
                secrets.open(sealed.orgId, sealed.webhookToken), answers(sealed));
    }

    private Map<String, String> answers(Sealed sealed) {
        return sealed.answers == null ? Map.of() : Answers.readSealed(secrets.open(sealed.orgId, sealed.answers));
    }

    /** Seals a secret for a row of {@code organisation}. */
    String seal(OrganisationId organisation, String plain) {
        return secrets.seal(organisation, plain);
    }

    /** The columns as they are. */
    record Sealed(OrganisationId orgId, String apiKey, String hmacKey, String webhookToken,
            @Nullable String answers) {}

    /**
     * The secrets themselves.
     *
     * @param apiKey opens the provider's server to the hub
     * @param hmacKey signs what the provider delivers
     * @param webhookToken the unguessable part of the address the provider delivers to
     * @param answers the secrets with which the account was connected
     */
    record Opened(String apiKey, String hmacKey, String webhookToken, Map<String, String> answers) {

        @Override
        public String toString() {
            return "Opened[…]";
        }
    }
}
