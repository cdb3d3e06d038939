package one.nexus.hub.channel;

import io.micronaut.context.annotation.Value;
import one.nexus.integrations.http.AddressPolicy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jakarta.inject.Singleton;

/**
 * Where WAHA servers may be: on the internet always; inside the local network when the hub runs on its own machine, on its
 * embedded databases, or where {@code NEXUS_PRIVATE_HOSTS} names a host ({@code waha:3000}) or a network
 * ({@code 10.1.0.0/16}), separated by commas, or {@code *} for all of it.
 */
@Singleton
final class Reachable {

    private final String named;
    private final boolean embedded;

    Reachable(@Value("${nexus.private-hosts:}") String named, @Value("${nexus.chat-db-url:}") String chatDatabase) {
        this.named = named;
        this.embedded = chatDatabase.isBlank();
    }

    AddressPolicy policy() {
        List<String> entries = Arrays.stream(named.split(",")).map(String::strip).filter(Predicate.not(String::isEmpty))
                .toList();
        if (entries.contains("*") || entries.isEmpty() && embedded) {
            return AddressPolicy.allowingPrivate();
        }
        return AddressPolicy.allowing(entries.stream().filter(entry -> !entry.contains("/")).toList(),
                entries.stream().filter(entry -> entry.contains("/")).toList());
    }
}
