package one.nexus.hub;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Test classes run side by side, and each awaits what its own hub does: an error in a thread of another one's must not end
 * the wait, as Awaitility has it by default.
 */
public final class OwnThreadsOnly implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
