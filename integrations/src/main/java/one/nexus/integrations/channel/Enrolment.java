package one.nexus.integrations.channel;

import java.util.Map;
import java.util.Optional;

/** Connects accounts at a provider. Methods block and never throw for what the outside does. */
public interface Enrolment {

    /** The secret of {@link ChannelAccount#secret} that the hub makes for each account, for what the provider delivers. */
    String DELIVERY_SECRET = "deliverySecret";

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

    /** How an account was found. */
    sealed interface Check {

        /**
         * It may be spoken for.
         *
         * @param name   what the account calls itself
         * @param handle how customers find it: {@code @aurora_bot}, a phone number in international digits, an address
         */
        record Fine(String name, String handle) implements Check {}

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
