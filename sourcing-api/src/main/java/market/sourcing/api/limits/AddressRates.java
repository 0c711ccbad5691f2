package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import market.sourcing.api.problem.Problems;
import market.sourcing.api.webhook.WebhookPaths;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request by client address before anything is done for it. Strangers get less than those whose token was found good
 * before; wrong tokens are counted apart, and once there were too many no other token that is not known is even looked at.
 */
final class AddressRates extends OncePerRequestFilter {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TOKEN_UNUSED = Duration.ofMinutes(10);
    private static final String BEARER = "Bearer ";

    private final AddressBuckets all;
    private final AddressBuckets machines;
    private final AddressBuckets strangers;
    private final AddressBuckets failures;
    private final Proven tokens;
    private final Problems problems;

    /** @param second in which rates are counted; failures are by the minute */
    AddressRates(Rates rates, Duration second, Problems problems) {
        int remembered = rates.properties().rememberedClients();
        this.all = new AddressBuckets(rates.addressPerSecond(), second, remembered);
        this.machines = new AddressBuckets(rates.addressPerSecond(), second, remembered);
        this.strangers = new AddressBuckets(rates.anonymousPerSecond(), second, remembered);
        this.failures = new AddressBuckets(rates.properties().addressFailuresPerMinute(), MINUTE, remembered);
        this.tokens = new Proven(remembered, TOKEN_UNUSED);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = ClientAddress.of(request);
        var token = token(request);
        var wait = isOfMachines(request.getRequestURI()) ? machines.take(client) : wait(client, token);
        if (wait > 0) {
            TooMany.answer(problems, response, wait);
            return;
        }
        chain.doFilter(request, response);
        token.ifPresent(sent -> learn(client, sent, request, response));
    }

    /** Providers, carriers and probes tell or ask often and from one address, and what is not signed costs next to nothing. */
    private static boolean isOfMachines(String path) {
        return path.startsWith("/actuator/health") || WebhookPaths.include(path);
    }

    private long wait(String client, Optional<String> token) {
        var wait = all.take(client);
        if (wait > 0 || token.filter(tokens::has).isPresent()) {
            return wait;
        }
        var failed = token.isPresent() ? failures.look(client) : 0;
        return failed > 0 ? failed : strangers.take(client);
    }

    private void learn(String client, String token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestRates.ACCEPTED) != null) {
            tokens.add(token);
        } else if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            tokens.remove(token);
            failures.take(client);
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()));
    }
}
