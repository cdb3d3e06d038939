package one.nexus.hub.proof;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was promised: the id and the customer of every message whose webhook was answered 2xx. Outlives every hub. */
final class Ledger {

    private final Map<String, Integer> customers = new ConcurrentHashMap<>();

    void acknowledged(String id, int customer) {
        customers.put(id, customer);
    }

    int size() {
        return customers.size();
    }

    Set<String> ids() {
        return Set.copyOf(customers.keySet());
    }
}
