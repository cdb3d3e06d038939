package one.nexus.integrations.http;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses addresses that hide where they lead: a user name before the host, and IPv4 in a form that only some parsers
 * understand (one number, octal, hexadecimal, fewer than four parts), and hosts in which no name is left after the letters
 * were folded ({@code ⒔(}), which the client itself would fail on.
 */
final class PlainAddresses implements Interceptor {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]+");

    /** The URL standard takes a host for IPv4 when its last part is a number. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl url = chain.request().url();
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new AddressRefused("the address holds a user name");
        }
        if (isOdd(url.host())) {
            throw new AddressRefused("the address is not written as a name or four plain numbers");
        }
        return chain.proceed(chain.request());
    }

    static boolean isOdd(String host) {
        return !PLAIN.matcher(host).matches()
                || ENDS_IN_NUMBER.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches();
    }
}
