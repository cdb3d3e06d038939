package one.nexus.integrations.http;

import okhttp3.Dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Resolves once and refuses the name as a whole when one of its answers is refused. */
record GuardedDns(AddressPolicy policy, Dns resolver) implements Dns {

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> answers = resolver.lookup(host);
        for (InetAddress answer : answers) {
            Optional<String> refusal = policy.refusal(host, answer);
            if (refusal.isPresent()) {
                throw new AddressRefused(refusal.get());
            }
        }
        return answers;
    }
}
