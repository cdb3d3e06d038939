package one.nexus.hub.team;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * What the environment says to this feature.
 *
 * @param publicUrl {@code NEXUS_PUBLIC_URL}: how browsers reach the hub; without it the Host of a request is believed
 * @param signUp {@code NEXUS_SIGN_UP}: whether anybody may found an organisation
 * @param demo {@code NEXUS_DEMO}: an example organisation is made, so no set-up link is needed
 * @param adminEmail {@code NEXUS_ADMIN_EMAIL}: the first administrator
 * @param adminPassword {@code NEXUS_ADMIN_PASSWORD}
 */
@ConfigurationProperties("nexus")
record TeamSettings(@Nullable URI publicUrl, @Bindable(defaultValue = "false") boolean signUp,
        @Bindable(defaultValue = "false") boolean demo, @Nullable String adminEmail, @Nullable String adminPassword) {

    @Override
    public String toString() {
        return "TeamSettings[…]";
    }
}
