package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Referred;
import one.nexus.integrations.channel.Referral;
import one.nexus.integrations.channel.Referral.Source;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;

/** The advertisement or link by which somebody came (Messenger Platform, "messaging_referrals"). */
final class MessagingReferral {

    private static final String ADVERTISEMENT = "ADS";

    private MessagingReferral() {}

    /** What it says; nothing where there is none. */
    static List<InboundEvent> read(MessagingItem item, Json referral) {
        Optional<String> ad = referral.text("ad_id").map(Shortened::name);
        Optional<String> campaign = referral.text("ref").or(() -> referral.text("ads_context_data", "ad_title"))
                .or(() -> ad).or(() -> referral.text("source")).map(Shortened::name);
        boolean advertised = ad.isPresent() || referral.text("source").filter(ADVERTISEMENT::equals).isPresent();
        return campaign.<InboundEvent>map(name -> new Referred(item.envelope(), item.chat(),
                new Referral(advertised ? Source.AD : Source.LINK, name, ad, referral.text("referer_uri")))).stream()
                .toList();
    }
}
