package market.sourcing.api.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Whose secret a request for a token or a login sends along, as the authorization server will read it. */
final class SecretSent {
    static final String LOGIN = "/login";
    static final String TOKEN = "/oauth2/token";

    private static final String BASIC = "Basic ";
    private static final int LONGEST_NAME = 100;

    private SecretSent() {}

    /** Empty where no secret is sent, such as by a public client with its code. */
    static Optional<String> of(HttpServletRequest request) {
        var account = request.getRequestURI().equals(LOGIN) ? request.getParameter("username") : ofClient(request);
        return Optional.ofNullable(account).map(SecretSent::oneWay);
    }

    /** The header goes before the form, and a header of another kind is none. */
    private static @Nullable String ofClient(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return ofHeader(header);
        }
        return request.getParameter("client_secret") == null ? null : request.getParameter("client_id");
    }

    /** Names are compared without regard to case and blanks around them; no account has a longer one. */
    private static String oneWay(String name) {
        var stripped = name.strip().toLowerCase(Locale.ROOT);
        return stripped.length() > LONGEST_NAME ? stripped.substring(0, LONGEST_NAME) : stripped;
    }

    private static @Nullable String ofHeader(String header) {
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return URLDecoder.decode(decoded.split(":", 2)[0], StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
