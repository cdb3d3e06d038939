package one.nexus.integrations.meta;

import one.nexus.integrations.channel.ChannelAccount;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers that every account of Meta needs. */
public final class MetaAnswers {

    /** The application's secret, which signs what is delivered. */
    public static final String APP_SECRET = "appSecret";
    /** The second secret of an application that has Instagram's login. */
    public static final String META_APP_SECRET = "metaAppSecret";
    /** The word in the address that Meta delivers to: one application has one address for all of its accounts. */
    public static final String ROUTE = "meta";

    private MetaAnswers() {}

    /** Whatever may have signed a delivery. */
    public static List<String> secrets(ChannelAccount account) {
        return Stream.of(APP_SECRET, META_APP_SECRET).map(account::secret).flatMap(Optional::stream).map(String::strip)
                .filter(secret -> !secret.isEmpty()).toList();
    }

    /** The proof that a token is used by the application it belongs to. */
    public static Optional<String> proof(ChannelAccount account, MetaToken token) {
        return account.secret(APP_SECRET).map(String::strip).map(secret -> MetaSignature.proof(secret, token.value()));
    }
}
