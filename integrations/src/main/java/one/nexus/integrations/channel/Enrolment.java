package one.nexus.integrations.channel;

import java.util.Map;
import java.util.Optional;

/** Connects accounts at a provider. Methods block and never throw for what the outside does. */
public interface Enrolment {

    /** The secret of {@link ChannelAccount#secret} that the hub makes for each account, for what the provider delivers. */
    String DELIVERY_SECRET = "deliverySecret";

    /**
     * The secret of {@link ChannelAccount#secret} that stands at the end of the account's address ({@link Webhook#secret}):
     * all there is to know a provider by that neither signs nor repeats anything.
     */
    String ADDRESS_SECRET = "addressSecret";

    /** The secret of {@link ChannelAccount#secret} with which the hub signs what it tells a program of the organisation's own. */
    String SIGNING_SECRET = "signingSecret";

    /** Asks the provider whose account it is; proves that the answers are right and changes nothing. */
    Check check(ChannelAccount account);

    /**
     * Tells the provider to deliver to the hub, or to stop delivering where the hub asks by itself. May be called again.
     *
     * @param webhook where the hub takes deliveries for this account
     */
    Check connect(ChannelAccount account, String webhook);

    /** Tells the provider that nothing is wanted any more, as far as it can be reached. */
    void release(ChannelAccount account);

    /**
     * What to answer to a provider that asks, by GET, whether the address is really ours.
     *
     * @param query the parameters of its question
     * @return empty when it may not be told so
     */
    default Optional<String> challenge(ChannelAccount account, Map<String, String> query) {
        return Optional.empty();
    }

    /**
     * What an administrator has to copy to the provider besides the address, by name; the texts that say so are found by it.
     */
    default Map<String, String> handout(ChannelAccount account) {
        return Map.of();
    }

    /** How the owner of an account agrees at the provider, where a kind of account wants it ({@link ChannelType#consent}). */
    default Optional<Consents> consents() {
        return Optional.empty();
    }

    /** Renews a key that would lapse, when it is time to; asked every few minutes, so mostly there is nothing to do. */
    default Renewal renew(ChannelAccount account) {
        return new Renewal.NotNow();
    }

    /** What became of a key that lapses. */
    sealed interface Renewal {

        /** It is not time yet, or the keys of this provider do not lapse. */
        record NotNow() implements Renewal {}

        /**
         * Kept from now on.
         *
         * @param settings what may be shown, to be added to the account's settings
         * @param secrets  the new keys, to be added to the account's secrets
         */
        record Renewed(Map<String, String> settings, Map<String, String> secrets) implements Renewal {

            public Renewed {
                settings = Map.copyOf(settings);
                secrets = Map.copyOf(secrets);
            }

            @Override
            public String toString() {
                return "Renewed[" + settings + ", " + secrets.keySet() + "]";
            }
        }

        /**
         * It could not be renewed, and will soon be over: an administrator has to give another key.
         *
         * @param settings what may be shown, to be added to the account's settings
         */
        record Lapsing(Map<String, String> settings) implements Renewal {

            public Lapsing {
                settings = Map.copyOf(settings);
            }
        }
    }

    /** How an account was found. */
    sealed interface Check {

        /**
         * It may be spoken for.
         *
         * @param name   what the account calls itself
         * @param handle how customers find it: {@code @aurora_bot}, a phone number in international digits, an address
         * @param account the provider's id of the account, as {@link Envelope#session} names it; empty where one address of
         *                the hub never gets what belongs to another account
         */
        record Fine(String name, String handle, String account) implements Check {

            /** An account whose deliveries always come to its own address. */
            public Fine(String name, String handle) {
                this(name, handle, "");
            }
        }

        /**
         * An answer is wrong.
         *
         * @param field the name of the {@link SetupField}
         * @param code  a stable word that says how: {@code wrong-key}
         */
        record Wrong(String field, String code) implements Check {}

        /**
         * The provider could not be asked now.
         *
         * @param cause a short sentence without secrets
         */
        record Unreachable(String cause) implements Check {}
    }
}
