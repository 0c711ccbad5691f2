package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import market.sourcing.api.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down who guesses secrets: failed requests for tokens are counted apart and much more tightly. */
public final class TokenRates extends OncePerRequestFilter {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Buckets requests;
    private final Buckets failures;
    private final Problems problems;

    TokenRates(LimitProperties limits, Problems problems) {
        this.requests = new Buckets(limits.tokensPerMinute(), MINUTE, limits.rememberedClients());
        this.failures = new Buckets(limits.tokenFailuresPerMinute(), MINUTE, limits.rememberedClients());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = ClientAddress.of(request);
        var wait = Math.max(failures.look(client), requests.take(client));
        if (wait > 0) {
            TooMany.answer(problems, response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (failed(response)) {
            failures.take(client);
        }
    }

    /** A wrong secret is 401 or 400 at the token endpoint, and a way back to the page at the login. */
    private static boolean failed(HttpServletResponse response) {
        var location = response.getHeader("Location");
        return response.getStatus() == 400
                || response.getStatus() == 401
                || (location != null && location.contains("/login?error"));
    }
}
