package one.nexus.hub.webchat;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What strangers may do, per node: so many a minute for long, and so many at once after a pause.
 *
 * @param visits   begun from one client address; a school or an office shares one
 * @param messages written in one visit
 * @param files    given in one visit
 * @param sockets  open at once for one visit: pages of one browser
 */
@ConfigurationProperties("nexus.webchat")
record VisitLimits(@Bindable(defaultValue = "6") int visits, @Bindable(defaultValue = "30") int visitsAtOnce,
        @Bindable(defaultValue = "30") int messages, @Bindable(defaultValue = "15") int messagesAtOnce,
        @Bindable(defaultValue = "10") int files, @Bindable(defaultValue = "10") int filesAtOnce,
        @Bindable(defaultValue = "20") int sockets) {}
