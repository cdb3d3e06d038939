package one.nexus.integrations.meta;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.AfterEach;

/** The contract of every channel, asked of one of Meta's: they differ in account, deliveries and people. */
public abstract class MetaContract implements ChannelContract {

    private final MetaServer meta;
    private final MetaFixtures fixtures;
    private final ChannelAccount account;
    private final String chatKey;

    /**
     * Of one kind.
     *
     * @param meta     takes what is sent
     * @param fixtures hold a text as it is delivered
     * @param account  may send
     * @param chatKey  who wrote
     */
    protected MetaContract(MetaServer meta, MetaFixtures fixtures, ChannelAccount account, String chatKey) {
        this.meta = meta;
        this.fixtures = fixtures;
        this.account = account;
        this.chatKey = chatKey;
    }

    @AfterEach
    void stop() {
        meta.close();
    }

    @Override
    public Channel channel() {
        return meta.open().channel();
    }

    @Override
    public Channel channelOfAnAbsentProvider() {
        return meta.openOnNobody().channel();
    }

    @Override
    public ChannelAccount account() {
        return account;
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return account;
    }

    @Override
    public Webhook genuineDelivery() {
        return fixtures.delivery("message.text.json");
    }

    @Override
    public String chatKey() {
        return chatKey;
    }
}
