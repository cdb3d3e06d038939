package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.meta.MetaToken;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that may be spoken for.
 *
 * @param phoneNumberId Meta's id of the number
 */
record CloudAccount(MetaToken token, String phoneNumberId) {

    private static final Pattern ID = Pattern.compile("[0-9]{5,30}");

    /** Empty when an answer is missing or cannot be one. */
    static Optional<CloudAccount> of(ChannelAccount account) {
        return MetaToken.of(account).flatMap(token -> id(account, WhatsAppCloudType.PHONE_NUMBER_ID)
                .map(id -> new CloudAccount(token, id)));
    }

    /** An id that Meta gave. */
    static Optional<String> id(ChannelAccount account, String setting) {
        return account.setting(setting).map(String::strip).filter(text -> ID.matcher(text).matches());
    }
}
