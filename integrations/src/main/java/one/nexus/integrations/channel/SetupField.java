package one.nexus.integrations.channel;

import java.util.List;

/**
 * One answer an administrator gives to connect an account.
 *
 * @param name     stable; the texts that ask for it are found by it
 * @param secret   whether it is sealed, and shown to nobody once it was given
 * @param required whether the account cannot be connected without it
 * @param choices  the words it may be, the usual one first; none for free text
 */
public record SetupField(String name, boolean secret, boolean required, List<String> choices) {

    public SetupField {
        choices = List.copyOf(choices);
    }

    /** A word that everybody may see. */
    public static SetupField text(String name) {
        return new SetupField(name, false, true, List.of());
    }

    /** A key or token. */
    public static SetupField secret(String name) {
        return new SetupField(name, true, true, List.of());
    }

    /** One of these words; the first when it is left out. */
    public static SetupField choice(String name, String... words) {
        return new SetupField(name, false, false, List.of(words));
    }

    /** The same, to be left out. */
    public SetupField optional() {
        return new SetupField(name, secret, false, choices);
    }
}
