package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Referral;
import one.nexus.integrations.channel.Referral.Source;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.Optional;

/** The advertisement or post by which somebody came (WhatsApp, "Ads that click to WhatsApp"). */
final class CloudReferral {

    private CloudReferral() {}

    static Optional<Referral> read(Json referral) {
        Optional<String> campaign = referral.text("headline").or(() -> referral.text("source_id"))
                .or(() -> referral.text("source_url")).map(Shortened::name);
        Source source = referral.text("source_type").filter("post"::equals).isPresent() ? Source.POST : Source.AD;
        return campaign.map(name -> new Referral(source, name, referral.text("source_id").map(Shortened::name),
                referral.text("source_url")));
    }
}
