package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import market.sourcing.api.problem.Problems;
import market.sourcing.api.webhook.WebhookPaths;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests by account where a token was accepted, else by client address. */
public final class RequestRates extends OncePerRequestFilter {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Buckets anonymous;
    private final Buckets accounts;
    private final Problems problems;

    RequestRates(int anonymousPerSecond, int accountPerSecond, int rememberedClients, Problems problems) {
        this.anonymous = new Buckets(anonymousPerSecond, SECOND, rememberedClients);
        this.accounts = new Buckets(accountPerSecond, SECOND, rememberedClients);
        this.problems = problems;
    }

    /** A provider or carrier tells of many things from one address, and what is not signed costs next to nothing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/actuator/health") || WebhookPaths.include(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var wait = caller == null || caller instanceof AnonymousAuthenticationToken
                ? anonymous.take(ClientAddress.of(request))
                : accounts.take(caller.getName());
        if (wait > 0) {
            TooMany.answer(problems, response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }
}
