package one.nexus.hub.platform.queue;

import java.util.UUID;

import jakarta.inject.Singleton;

/** This node, for as long as it runs. */
@Singleton
public class NodeId {

    private final String value = UUID.randomUUID().toString().substring(0, 8);

    public String value() {
        return value;
    }
}
