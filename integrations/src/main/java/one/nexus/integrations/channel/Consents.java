package one.nexus.integrations.channel;

import java.util.Map;

/**
 * How the owner of an account agrees, signed in at the provider, that the hub speaks for it: the authorization code of
 * OAuth 2.0 (RFC 6749, 4.1) with a proof key (RFC 7636). Methods block and never throw for what the outside does.
 */
public interface Consents {

    /**
     * One way there and back.
     *
     * @param back     where the provider sends the browser afterwards, as its application knows it
     * @param state    what it brings back with it, which nobody can guess
     * @param verifier the proof key, which never leaves the hub before the end
     */
    record Journey(String back, String state, String verifier) {
        @Override
        public String toString() {
            return "Journey[" + back + "]";
        }
    }

    /** Where the browser has to go. The answers are complete; whether they are right is for the provider to say. */
    String address(ChannelAccount candidate, Journey journey);

    /** Changes the code that the browser brought for keys. */
    Granted grant(ChannelAccount candidate, Journey journey, String code);

    /** What the provider gave. */
    sealed interface Granted {

        /**
         * The account may be spoken for.
         *
         * @param settings what may be shown, to be added to the account's settings
         * @param secrets  the keys, to be added to the account's secrets
         */
        record Keys(Map<String, String> settings, Map<String, String> secrets) implements Granted {
            public Keys {
                settings = Map.copyOf(settings);
                secrets = Map.copyOf(secrets);
            }

            @Override
            public String toString() {
                return "Keys[" + settings + ", " + secrets.keySet() + "]";
            }
        }

        /**
         * It may not.
         *
         * @param reason the provider's own word for it, for the log
         */
        record Refused(String reason) implements Granted {}

        /**
         * The provider could not be asked now.
         *
         * @param cause a short sentence without secrets
         */
        record Unreachable(String cause) implements Granted {}
    }
}
