package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away long headers about kinds of content and languages: they are parsed several times for each request, by every handler
 * that might answer, and a thousand kinds cost a fifth of a second. Turns away a second key too: only one of them could count.
 */
final class HeaderLimits extends OncePerRequestFilter {
    private static final List<String> HEADERS =
            List.of("Accept", "Accept-Language", "Accept-Charset", "Accept-Encoding", "Content-Type");
    /** A browser sends 150 characters. */
    private static final int MOST_CHARACTERS = 1_000;

    private final Problems problems;

    HeaderLimits(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var header : HEADERS) {
            int characters = Collections.list(request.getHeaders(header)).stream()
                    .mapToInt(String::length)
                    .sum();
            if (characters > MOST_CHARACTERS) {
                problems.write(response, tooLong(header));
                return;
            }
        }
        if (Collections.list(request.getHeaders(CreationKey.HEADER)).size() > 1) {
            problems.write(response, repeated());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem repeated() {
        return Problem.of(ApiCode.MALFORMED_REQUEST, "A request has one key.", Map.of("header", CreationKey.HEADER));
    }

    private static Problem tooLong(String header) {
        return Problem.of(
                ApiCode.MALFORMED_REQUEST,
                "This header is longer than any list of kinds or languages that somebody reads.",
                Map.of("header", header, "mostCharacters", MOST_CHARACTERS));
    }
}
