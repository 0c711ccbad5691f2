package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import market.sourcing.api.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down who guesses secrets. Wrong ones are counted by account and address together, so that a guesser stops nobody else; then,
 * much higher, by address and by account, against who changes the other. Who was right from an address before is asked for the
 * first count only.
 */
public final class TokenRates extends OncePerRequestFilter {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECRET_UNUSED = Duration.ofDays(1);

    private final AddressBuckets requests;
    private final Buckets ofBoth;
    private final AddressBuckets ofAddresses;
    private final Buckets ofAccounts;
    private final Proven right;
    private final Problems problems;

    TokenRates(RateProperties rates, Problems problems) {
        int remembered = rates.rememberedClients();
        this.requests = new AddressBuckets(rates.tokensPerMinute(), MINUTE, remembered);
        this.ofBoth = new Buckets(rates.tokenFailuresPerMinute(), MINUTE, remembered);
        this.ofAddresses = new AddressBuckets(rates.addressFailuresPerMinute(), MINUTE, remembered);
        this.ofAccounts = new Buckets(rates.accountFailuresPerMinute(), MINUTE, remembered);
        this.right = new Proven(remembered, SECRET_UNUSED);
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
        var account = SecretSent.of(request);
        var wait = Math.max(wait(client, account), requests.take(client));
        if (wait > 0) {
            TooMany.answer(problems, response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (failed(response, account)) {
            count(client, account);
        } else if (wasRight(request, response)) {
            account.ifPresent(known -> right.add(both(client, known)));
        }
    }

    private long wait(String client, Optional<String> account) {
        var both = account.map(known -> both(client, known));
        var wait = both.map(ofBoth::look).orElse(0L);
        if (wait > 0 || both.filter(right::has).isPresent()) {
            return wait;
        }
        return Math.max(ofAddresses.look(client), account.map(ofAccounts::look).orElse(0L));
    }

    private void count(String client, Optional<String> account) {
        ofAddresses.take(client);
        account.ifPresent(known -> {
            ofBoth.take(both(client, known));
            ofAccounts.take(known);
        });
    }

    private static String both(String client, String account) {
        return client + " " + account;
    }

    /** A wrong secret is 401 at the token endpoint and a way back to the page at the login; a wrong code without a secret is 400. */
    private static boolean failed(HttpServletResponse response, Optional<String> account) {
        var location = response.getHeader("Location");
        return response.getStatus() == 401
                || (response.getStatus() == 400 && account.isEmpty())
                || (location != null && location.contains("/login?error"));
    }

    /** Only where nothing but the right secret is answered so. */
    private static boolean wasRight(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        return response.getStatus() < 400 && (path.equals(SecretSent.LOGIN) || path.equals(SecretSent.TOKEN));
    }
}
