package one.nexus.hub.channel;

import io.micronaut.context.annotation.Value;
import okhttp3.OkHttpClient;
import one.nexus.integrations.http.AddressPolicy;
import one.nexus.integrations.http.GuardedHttp;
import one.nexus.integrations.http.Timeouts;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jakarta.inject.Singleton;

/**
 * Where the servers of channels may be: on the internet always; inside the local network when the hub runs on its own
 * machine, on its embedded databases, or where {@code NEXUS_PRIVATE_HOSTS} names a host ({@code waha:3000}) or a network
 * ({@code 10.1.0.0/16}), separated by commas, or {@code *} for all of it.
 */
@Singleton
final class Reachable {

    /** A large file goes out inside the request. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private final String named;
    private final boolean embedded;

    Reachable(@Value("${nexus.private-hosts:}") String named, @Value("${nexus.chat-db-url:}") String chatDatabase) {
        this.named = named;
        this.embedded = chatDatabase.isBlank();
    }

    /** Reaches what this hub may reach. */
    OkHttpClient client() {
        return client(policy());
    }

    /** Reaches what {@code policy} allows, with the time that a message with a large file takes. */
    static OkHttpClient client(AddressPolicy policy) {
        return GuardedHttp.client(policy, Timeouts.ofCalls().withTotal(LONGEST_CALL));
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
