package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;

import java.util.HashMap;
import java.util.Map;

/** Accounts of sites, by what was answered about them. */
final class Sites {

    private Sites() {}

    /** An account with these answers, names and values by turns. */
    static ChannelAccount account(String... answers) {
        Map<String, String> settings = new HashMap<>();
        Map<String, String> secrets = new HashMap<>(Map.of(Enrolment.DELIVERY_SECRET, "the key of the inbox"));
        for (int i = 0; i < answers.length; i += 2) {
            (answers[i].equals(WebChatType.IDENTITY_SECRET) ? secrets : settings).put(answers[i], answers[i + 1]);
        }
        return new ChannelAccount("7", WebChatType.KIND, settings, secrets);
    }
}
