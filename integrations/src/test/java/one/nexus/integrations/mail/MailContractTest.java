package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.AfterEach;

import java.util.Optional;

class MailContractTest implements ChannelContract {

    private final Post post = new Post();

    @AfterEach
    void stop() {
        post.close();
    }

    @Override
    public Channel channel() {
        return Post.open().channel();
    }

    @Override
    public ChannelAccount account() {
        return post.account();
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return Post.account(1, 1, Post.PASSWORD);
    }

    @Override
    public Webhook genuineDelivery() {
        var mark = new Postmark("imap:1:2", Optional.of(Letterbox.OWN), Optional.of(Letterbox.RECEIVED));
        return new Webhook(Letterbox.RECEIVED, mark.headers(), Letterbox.bytes("1-inbound-new.eml"));
    }

    @Override
    public String chatKey() {
        return "ana@example.com";
    }

    @Override
    public boolean delivers() {
        return false;
    }

    @Override
    public boolean asksForItsIds() {
        return false;
    }
}
