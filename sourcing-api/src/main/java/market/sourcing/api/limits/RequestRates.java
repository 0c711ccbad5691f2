package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import market.sourcing.api.problem.Problems;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests by account once a token was accepted; {@link AddressRates} has counted all of them before. */
public final class RequestRates extends OncePerRequestFilter {
    /** Set on requests whose token was accepted. */
    static final String ACCEPTED = RequestRates.class.getName() + ".accepted";

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Buckets accounts;
    private final Problems problems;

    RequestRates(int accountPerSecond, int rememberedClients, Problems problems) {
        this.accounts = new Buckets(accountPerSecond, SECOND, rememberedClients);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ACCEPTED, true);
        var wait = accounts.take(caller.getName());
        if (wait > 0) {
            TooMany.answer(problems, response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }
}
