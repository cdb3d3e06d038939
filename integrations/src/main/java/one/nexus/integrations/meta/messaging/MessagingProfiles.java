package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.Profiles;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphReply;
import one.nexus.integrations.meta.MetaFiles;
import one.nexus.integrations.meta.MetaToken;

import java.util.Map;
import java.util.Optional;

/** Who somebody is (Messenger Platform, "User profile"; Instagram Platform, "User profile"): told once they wrote. */
record MessagingProfiles(Platform platform) implements Profiles {

    private static final String PICTURE = "profile_pic";

    @Override
    public Optional<String> name(ChannelAccount account, String chatKey) {
        return profile(account, chatKey, platform.network().isInstagram() ? "name,username" : "name")
                .flatMap(profile -> profile.text("name").or(() -> profile.text("username"))).map(Shortened::name);
    }

    @Override
    public Download picture(ChannelAccount account, String chatKey, long limit) {
        var files = new MetaFiles(platform.page().http(), platform.api(account).server());
        return profile(account, chatKey, PICTURE).flatMap(profile -> profile.text(PICTURE))
                .map(url -> files.open(url, Optional.empty(), limit))
                .orElseGet(() -> new Download.Gone("This person shows no picture."));
    }

    private Optional<Json> profile(ChannelAccount account, String chatKey, String fields) {
        return MetaToken.of(account)
                .map(token -> platform.exchange(account, token, GraphCall.get(Map.of("fields", fields), chatKey)))
                .filter(Exchange.Replied.class::isInstance).map(Exchange.Replied.class::cast).map(GraphReply::of)
                .filter(GraphReply::ok).map(GraphReply::body);
    }
}
