package one.nexus.hub.team;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import java.util.Optional;
import jakarta.inject.Singleton;

/** The cookie that carries a session: not readable by scripts, not sent along by other sites' forms. */
@Singleton
public class SessionCookie {

    /** Its name. */
    public static final String NAME = "nexus_session";

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    /** The cookie of a session that begins. */
    public Cookie carrying(OpaqueToken token, HttpRequest<?> request) {
        return cookie(token.value(), request).maxAge(Sessions.LONGEST);
    }

    /** The cookie that takes the former one away. */
    public Cookie gone(HttpRequest<?> request) {
        return cookie("", request).maxAge(0);
    }

    /** The token a request carries. */
    public static Optional<OpaqueToken> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isBlank())
                .map(OpaqueToken::new);
    }

    private Cookie cookie(String value, HttpRequest<?> request) {
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(address.isSecure(request));
    }
}
