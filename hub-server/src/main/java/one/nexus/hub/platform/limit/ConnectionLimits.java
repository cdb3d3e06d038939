package one.nexus.hub.platform.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What one who only opens connections may take.
 *
 * @param most connections at once, of this node
 * @param headSeconds from the first byte of a request, or the opening of its connection, to the end of its head
 * @param bodySeconds from the end of the head to the end of the body: the largest file over a slow line
 */
@ConfigurationProperties("nexus.connections")
record ConnectionLimits(@Bindable(defaultValue = "20000") int most, @Bindable(defaultValue = "20") int headSeconds,
        @Bindable(defaultValue = "900") int bodySeconds) {}
