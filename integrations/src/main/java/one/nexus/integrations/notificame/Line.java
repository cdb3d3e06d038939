package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.ChannelAccount;

import java.util.Optional;

/**
 * A channel of an account at NotificaMe.
 *
 * @param id     by which NotificaMe knows it
 * @param market the network behind it
 */
record Line(ApiToken token, String id, Market market) {

    /** Empty when an answer is missing, or the token cannot be one. */
    static Optional<Line> of(ChannelAccount account) {
        Market market = Market.of(account.setting(NotificameType.MARKET).orElse(""));
        return ApiToken.of(account).flatMap(token -> account.setting(NotificameType.CHANNEL).map(String::strip)
                .map(id -> new Line(token, id, market)));
    }
}
