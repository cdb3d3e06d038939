package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;

/**
 * One answer an administrator gives to connect an account.
 *
 * @param name     stable; the texts that ask for it are found by it
 * @param secret   whether it is sealed, and shown to nobody once it was given
 * @param required whether the account cannot be connected without it
 * @param choices  the words it may be, the usual one first; none for free text
 * @param only     when it is asked at all; always when absent
 */
public record SetupField(String name, boolean secret, boolean required, List<String> choices, Optional<Only> only) {

    public SetupField {
        choices = List.copyOf(choices);
    }

    /** An answer that is asked always. */
    public SetupField(String name, boolean secret, boolean required, List<String> choices) {
        this(name, secret, required, choices, Optional.empty());
    }

    /**
     * Only while another answer is one of certain words.
     *
     * @param field the other answer, one with choices
     * @param words the words
     */
    public record Only(String field, List<String> words) {
        public Only {
            words = List.copyOf(words);
        }

        /** Whether it is one of them. */
        public boolean holds(String answer) {
            return words.contains(answer);
        }
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
        return new SetupField(name, secret, false, choices, only);
    }

    /** The same, asked only while another answer is one of these words. */
    public SetupField when(String field, String... words) {
        return new SetupField(name, secret, required, choices, Optional.of(new Only(field, List.of(words))));
    }
}
