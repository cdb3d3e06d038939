package one.nexus.hub.platform.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How often {@code /api} and {@code /chat} may be asked, per node: so many a second for long, and so many at once after a pause. A screen that
 * opens asks some twenty times; an office shares one address.
 *
 * @param caller for a long time, of one signed-in person or token
 * @param address of one client address, whoever asks from there
 * @param stranger of one client address, on the routes that need no sign-in
 */
@ConfigurationProperties("nexus.limits")
record RateLimits(@Bindable(defaultValue = "50") int caller, @Bindable(defaultValue = "200") int callerAtOnce,
        @Bindable(defaultValue = "200") int address, @Bindable(defaultValue = "800") int addressAtOnce,
        @Bindable(defaultValue = "10") int stranger, @Bindable(defaultValue = "60") int strangerAtOnce) {}
