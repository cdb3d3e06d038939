package one.nexus.integrations.meta.messaging;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType.Opened;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.MetaAnswers;
import one.nexus.integrations.meta.MetaServers;
import one.nexus.integrations.meta.MetaToken;

import java.time.Clock;
import java.util.Optional;

/**
 * The servers of one of the two networks.
 *
 * @param page      for pages, and for Instagram accounts that are connected through one
 * @param instagram for Instagram accounts that are connected by themselves
 */
record Platform(Network network, GraphApi page, GraphApi instagram, Clock clock) {

    static Opened open(Network network, MetaServers servers, OkHttpClient guarded, Clock clock) {
        var http = new Exchanges(guarded);
        var platform = new Platform(network, new GraphApi(http, servers.facebook(), servers.version()),
                new GraphApi(http, servers.instagram(), servers.version()), clock);
        var profiles = new MessagingProfiles(platform);
        return new Opened(new MessagingChannel(platform), new MessagingEnrolment(platform), Optional.empty(),
                Optional.of(profiles), Optional.empty());
    }

    /** Whether an account is one of Instagram that needs no page. */
    boolean isByItself(ChannelAccount account) {
        return network.isInstagram()
                && account.setting(InstagramType.LOGIN).filter(InstagramType.BY_PAGE::equals).isEmpty();
    }

    GraphApi api(ChannelAccount account) {
        return isByItself(account) ? instagram : page;
    }

    /** Calls with an account's token; pages want it proven that the token is used by its application. */
    Exchange exchange(ChannelAccount account, MetaToken token, GraphCall call) {
        Optional<String> proof = isByItself(account) ? Optional.empty() : MetaAnswers.proof(account, token);
        return api(account).exchange(token, proof.map(found -> call.asking("appsecret_proof", found)).orElse(call));
    }
}
