package one.nexus.integrations.channel;

import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Reservation.NotNow;
import one.nexus.integrations.channel.Reservation.NotOffered;
import one.nexus.integrations.channel.Reservation.Reserved;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Next;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Refused;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every channel promises. A channel's test implements this and says what its provider looks like. */
public interface ChannelContract {

    /** The channel under test. */
    Channel channel();

    /** An account whose provider answers as its documentation says. */
    ChannelAccount account();

    /** An account whose provider does not answer the door. */
    ChannelAccount accountOfAnAbsentProvider();

    /** A delivery as the provider sends it to {@link #account}, with its signature. */
    Webhook genuineDelivery();

    /** A chat of {@link #account}. */
    String chatKey();

    /** The channel through which {@link #accountOfAnAbsentProvider} is spoken for, where another address is another channel. */
    default Channel channelOfAnAbsentProvider() {
        return channel();
    }

    /** Whether the provider signs what it delivers; otherwise it shows a secret, and whoever has it may say anything. */
    default boolean signsItsBytes() {
        return true;
    }

    /** Whether the provider delivers by itself; one that is only asked has nothing to prove to whoever asks it. */
    default boolean delivers() {
        return true;
    }

    /** Whether an id is reserved at the provider, rather than made here. */
    default boolean asksForItsIds() {
        return true;
    }

    @Test
    default void acceptsWhatTheProviderSigned() {
        assumeTrue(delivers(), "the provider is asked");
        assertThat(channel().verify(account(), genuineDelivery())).isEqualTo(new Genuine());
    }

    @Test
    default void refusesTheSameSignatureOverOtherBytes() {
        assumeTrue(signsItsBytes(), "the provider signs nothing");
        Webhook genuine = genuineDelivery();
        byte[] changed = genuine.body().clone();
        changed[changed.length - 1] ^= 1;
        assertThat(channel().verify(account(), new Webhook(genuine.receivedAt(), genuine.headers(), changed)))
                .isInstanceOf(Refused.class);
    }

    /** What was signed for, or shown to, one account opens no other. */
    @Test
    default void refusesADeliveryUnderAnotherSecret() {
        Map<String, String> others = account().secrets().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, secret -> secret.getValue() + "x"));
        ChannelAccount other = new ChannelAccount("9", account().kind(), account().settings(), others);
        assertThat(channel().verify(other, genuineDelivery())).isInstanceOf(Refused.class);
    }

    @Test
    default void refusesADeliveryToAnAccountWithoutSecrets() {
        ChannelAccount bare = new ChannelAccount("9", account().kind(), account().settings(), Map.of());
        assertThat(channel().verify(bare, genuineDelivery())).isInstanceOf(Refused.class);
    }

    @Test
    default void refusesADeliveryWithoutAnyHeader() {
        Webhook genuine = genuineDelivery();
        assertThat(channel().verify(account(), new Webhook(genuine.receivedAt(), Map.of(), genuine.body())))
                .isInstanceOf(Refused.class);
    }

    @Test
    default void understandsAGenuineDelivery() {
        assertThat(channel().decode(genuineDelivery())).isNotEmpty().noneMatch(Unknown.class::isInstance);
    }

    @Test
    default void makesAnUnknownEventOfGarbage() {
        for (String garbage : List.of("", "{", "null", "[[[[", "{\"event\":{}}", "\u0000")) {
            Webhook webhook = new Webhook(Instant.EPOCH, Map.of(), garbage.getBytes(StandardCharsets.UTF_8));
            assertThat(channel().decode(webhook)).as(garbage).isNotEmpty().allMatch(Unknown.class::isInstance);
        }
    }

    @Test
    default void sendsAText() {
        SendResult result = channel().send(account(), OutboundMessage.text(chatKey(), "Olá"));
        assertThat(result.next()).isEqualTo(Next.DONE);
    }

    @Test
    default void namesWhatItSentWhereTheProviderDoes() {
        SendResult result = channel().send(account(), OutboundMessage.text(chatKey(), "Olá"));
        assertThat(result).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.ids()).isNotEmpty()
                .allMatch(MessageId::fromMe));
    }

    @Test
    default void tellsThatNothingWasSentToAnAbsentProvider() {
        assertThat(channelOfAnAbsentProvider().send(accountOfAnAbsentProvider(),
                OutboundMessage.text(chatKey(), "Olá")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    default void reservesAnIdOnlyWhereItCan() {
        Reservation reservation = channel().reserveMessageId(account());
        assertThat(reservation instanceof Reserved)
                .isEqualTo(channel().capabilities().contains(Capability.RESERVED_IDS));
    }

    @Test
    default void tellsAProviderThatCannotBeAskedFromOneThatOffersNoIds() {
        assumeTrue(asksForItsIds(), "ids are made here");
        Class<? extends Reservation> expected = channel().capabilities().contains(Capability.RESERVED_IDS)
                ? NotNow.class
                : NotOffered.class;
        assertThat(channelOfAnAbsentProvider().reserveMessageId(accountOfAnAbsentProvider()))
                .isInstanceOf(expected);
    }

    @Test
    default void keepsSecretsOutOfItsWords() {
        assertThat(account().secrets()).isNotEmpty();
        account().secrets().values().forEach(secret -> assertThat(account().toString()).doesNotContain(secret));
    }
}
