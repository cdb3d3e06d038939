package one.nexus.integrations.program;

import okhttp3.HttpUrl;
import one.nexus.integrations.channel.ChannelAccount;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a program wants to be told. Words of customers go there, so it is encrypted wherever it leaves the own network. */
final class CallbackAddress {

    private static final int LONGEST = 1000;
    /** This machine, the private networks of RFC 1918, and names without a dot: those of containers. */
    private static final Pattern NEAR = Pattern.compile(
            "localhost|[a-z0-9-]+|127(\\.[0-9]+){3}|10(\\.[0-9]+){3}|192\\.168(\\.[0-9]+){2}|172\\.(1[6-9]|2[0-9]|3[01])(\\.[0-9]+){2}");

    private CallbackAddress() {}

    static Optional<HttpUrl> of(ChannelAccount account) {
        return account.setting(ProgramType.CALLBACK).map(String::strip).flatMap(CallbackAddress::parse);
    }

    private static Optional<HttpUrl> parse(String text) {
        return Optional.ofNullable(text.length() > LONGEST ? null : HttpUrl.parse(text))
                .filter(url -> url.isHttps() || NEAR.matcher(url.host()).matches());
    }
}
