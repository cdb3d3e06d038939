package one.nexus.hub.live;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/**
 * What a screen says.
 *
 * @param type {@code typing}, {@code viewing} or {@code ping}; anything else closes the socket
 * @param conversation of {@code typing} and {@code viewing}
 * @param on of {@code typing}: begins or ends
 */
@Serdeable
record ClientFrame(String type, @Nullable Long conversation, @Nullable Boolean on) {}
