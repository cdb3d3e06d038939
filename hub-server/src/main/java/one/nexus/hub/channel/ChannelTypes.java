package one.nexus.hub.channel;

import io.micronaut.context.annotation.Value;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.mail.MailType;
import one.nexus.integrations.meta.MetaServers;
import one.nexus.integrations.meta.messaging.InstagramType;
import one.nexus.integrations.meta.messaging.MessengerType;
import one.nexus.integrations.meta.whatsapp.WhatsAppCloudType;
import one.nexus.integrations.notificame.NotificameType;
import one.nexus.integrations.program.CallbackLog;
import one.nexus.integrations.program.ProgramType;
import one.nexus.integrations.telegram.TelegramType;
import one.nexus.integrations.webchat.Visitors;
import one.nexus.integrations.webchat.WebChatType;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The kinds of channel that are connected by a few answers. One more is one more line here, its folder and its texts. */
@Singleton
public class ChannelTypes {

    private final List<ChannelType> all;

    ChannelTypes(@Value("${nexus.telegram.url:`https://api.telegram.org`}") String telegram,
            @Value("${nexus.notificame.url:`" + NotificameType.CLOUD + "`}") String notificame,
            @Value("${nexus.mail.elsewhere:}") String mail, @Value("${nexus.meta.url:}") String meta,
            @Value("${nexus.meta.version:" + MetaServers.VERSION + "}") String version, Visitors visitors,
            CallbackLog callbacks) {
        all = List.of(
                new WhatsAppCloudType(MetaServers.named(meta, version)),
                new InstagramType(MetaServers.named(meta, version)),
                new MessengerType(MetaServers.named(meta, version)),
                new TelegramType(telegram),
                new NotificameType(notificame),
                new MailType(mail),
                new WebChatType(visitors),
                new ProgramType(callbacks));
    }

    /** All of them, in the order in which they are offered. */
    public List<ChannelType> all() {
        return all;
    }

    /** The one of this code; empty for WAHA, whose sessions are paired, and for words that are none. */
    public Optional<ChannelType> of(String code) {
        return all.stream().filter(type -> type.kind().code().equals(code)).findFirst();
    }
}
