package one.nexus.hub.platform.data;

import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The logins the hub works as. Neither owns a table; the owner's login is used for migrations only. */
public enum Login {

    /** Everything but the relay. */
    HUB("nexus_hub"),
    /** The relay: sees the outbox of every organisation and nothing else. */
    RELAY("nexus_relay");

    private final String role;

    Login(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    /** The address of the same database for this login; its password follows from the master key, so no node stores it. */
    public DatabaseAddress at(DatabaseAddress owner, MasterKey key) {
        return new DatabaseAddress(owner.jdbcUrl(), role, password(key));
    }

    private Secret password(MasterKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            byte[] derived = mac.doFinal(("postgresql login " + role).getBytes(StandardCharsets.UTF_8));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
