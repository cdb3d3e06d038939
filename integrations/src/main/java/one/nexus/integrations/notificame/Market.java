package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.TextParts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A network behind NotificaMe, as its addresses name it. */
enum Market {
    WHATSAPP("whatsapp", "v1", true, 4096), INSTAGRAM("instagram", "v1", false, 1000), FACEBOOK("messenger", "v1",
            false,
            2000), TELEGRAM("telegram", "v1", true, 1024), WEBCHAT("web", "v1", true, 4096), MERCADOLIVRE("notificame",
                    "v1", true, 2000), OLX("notificame", "v1", true, 2000), TIKTOK("notificame", "v2", true, 2000);

    private final String network;
    private final String version;
    private final boolean captions;
    private final int longest;

    Market(String network, String version, boolean captions, int longest) {
        this.network = network;
        this.version = version;
        this.captions = captions;
        this.longest = longest;
    }

    /** The one of this word; WhatsApp where it is none, as it is the first that is offered. */
    static Market of(String word) {
        return Arrays.stream(values()).filter(market -> market.word().equals(word)).findFirst().orElse(WHATSAPP);
    }

    static String[] words() {
        return Arrays.stream(values()).map(Market::word).toArray(String[]::new);
    }

    /** In addresses and events. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign under which its chats are shown. */
    String network() {
        return network;
    }

    /** Of the address that takes its messages: TikTok is not in the first. */
    String version() {
        return version;
    }

    /** Whether a file carries words; elsewhere they follow it. */
    boolean captions() {
        return captions;
    }

    /** Instagram counts bytes, the others characters. */
    List<String> parts(String text) {
        return this == INSTAGRAM ? TextParts.ofBytes(text, longest) : TextParts.ofCharacters(text, longest);
    }
}
