package market.sourcing.api.security.embedded;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Keeps with the browser what a person who has to log in wanted first, so that strangers leave nothing here. Only the query of
 * the one path that needs a login is kept: that path judges it anew, so nothing is won by making one up.
 */
final class LoginTarget implements RequestCache {
    private static final String COOKIE = "login-target";
    private static final int TEN_MINUTES = 600;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1," + AuthorizeLimit.MOST + "}");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        if (query != null
                && isAuthorize(request)
                && VISIBLE_ASCII.matcher(query).matches()) {
            var text =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.US_ASCII));
            response.addCookie(cookie(request, text, TEN_MINUTES));
        }
    }

    /** Asked for once, right after a login. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        removeRequest(request, response);
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> query(cookie.getValue()))
                .map(query -> new SimpleSavedRequest(AuthorizeLimit.PATH + "?" + query))
                .orElse(null);
    }

    private static Optional<String> query(String text) {
        try {
            var query = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
            return Optional.of(query).filter(it -> VISIBLE_ASCII.matcher(it).matches());
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The browser repeats the request by itself; it is never made up from what was kept. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static boolean isAuthorize(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(AuthorizeLimit.PATH);
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/login");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
