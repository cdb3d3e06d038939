package one.nexus.integrations.meta;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.Enrolment;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MetaChallengeTest {

    private static final ChannelAccount ACCOUNT = new ChannelAccount("7", new ChannelKind("messenger"), Map.of(),
            Map.of(Enrolment.DELIVERY_SECRET, "agreed-word"));

    @Test
    void repeatsTheQuestionToWhoeverKnowsTheWord() {
        assertThat(MetaChallenge.answer(ACCOUNT, query("subscribe", "agreed-word", "1158201444")))
                .contains("1158201444");
        assertThat(MetaChallenge.handout(ACCOUNT)).isEqualTo(Map.of("verifyToken", "agreed-word"));
    }

    @Test
    void saysNothingToAnybodyElse() {
        assertThat(MetaChallenge.answer(ACCOUNT, query("subscribe", "another", "1"))).isEmpty();
        assertThat(MetaChallenge.answer(ACCOUNT, query("unsubscribe", "agreed-word", "1"))).isEmpty();
        assertThat(MetaChallenge.answer(ACCOUNT, Map.of("hub.challenge", "1"))).isEmpty();
        assertThat(MetaChallenge.answer(ACCOUNT, Map.of("hub.mode", "subscribe", "hub.verify_token", "agreed-word")))
                .isEmpty();
        ChannelAccount bare = new ChannelAccount("7", ACCOUNT.kind(), Map.of(), Map.of());
        assertThat(MetaChallenge.answer(bare, query("subscribe", "", "1"))).isEmpty();
    }

    @Test
    void repeatsNoPage() {
        assertThat(MetaChallenge.answer(ACCOUNT, query("subscribe", "agreed-word", "<script>"))).isEmpty();
    }

    private static Map<String, String> query(String mode, String word, String challenge) {
        return Map.of("hub.mode", mode, "hub.verify_token", word, "hub.challenge", challenge);
    }
}
