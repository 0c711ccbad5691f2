package market.sourcing.api.security.embedded;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what a request for a login may say: its state and the rest are kept until the token is fetched. */
final class AuthorizeLimit extends OncePerRequestFilter {
    static final String PATH = "/oauth2/authorize";

    /** Four times what a web client with PKCE sends, and as a cookie still within the 4 kB that browsers keep. */
    static final int MOST = 2_000;

    private final Problems problems;

    AuthorizeLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        boolean isShort = query == null || query.length() <= MOST;
        boolean isForm = request.getMethod().equals("POST");
        if (isShort && (!isForm || hasShortBody(request))) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    Problem.of(
                            ApiCode.MALFORMED_REQUEST,
                            "A request for a login is shorter than this, its state included.",
                            Map.of("mostCharacters", MOST)));
        }
    }

    private static boolean hasShortBody(HttpServletRequest request) {
        return request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= MOST;
    }
}
