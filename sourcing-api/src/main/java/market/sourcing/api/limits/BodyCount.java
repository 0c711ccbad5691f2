package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.api.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only so many requests of one client in at once that bring a body: each may take its time. */
public final class BodyCount extends OncePerRequestFilter {
    private static final long RETRY_AFTER_SECONDS = 2;

    private final BodiesUnderWay underWay;
    private final Function<HttpServletRequest, Optional<String>> client;
    private final Problems problems;

    /** @param client empty for requests that are not counted */
    BodyCount(int most, Function<HttpServletRequest, Optional<String>> client, Problems problems) {
        this.underWay = new BodiesUnderWay(most);
        this.client = client;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var whose = client.apply(request).orElse(null);
        if (whose == null) {
            chain.doFilter(request, response);
        } else if (underWay.begin(whose)) {
            try {
                chain.doFilter(request, response);
            } finally {
                underWay.end(whose);
            }
        } else {
            TooMany.answer(problems, response, RETRY_AFTER_SECONDS);
        }
    }
}
