package market.sourcing.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away bodies that are too large, by their stated length or, where none is stated, as they are read. */
final class BodyLimit extends OncePerRequestFilter {
    /** Imports are streamed and may be of any size; evidence is streamed up to a size of its own. Nothing else of those paths is. */
    private static final Set<String> STREAMED =
            Set.of("/api/imports/offers", "/api/imports/orders", "/api/imports/orders/preview", "/api/evidence");

    private final long most;
    private final Problems problems;

    BodyLimit(LimitProperties limits, Problems problems) {
        this.most = limits.body().toBytes();
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("POST") && STREAMED.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            problems.write(response, tooLarge(most));
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Counted(request, most), response);
        }
    }

    private static Problem tooLarge(long most) {
        return Problem.of(
                ApiCode.BODY_TOO_LARGE, "The body is larger than this path takes.", Map.of("mostBytes", most));
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedInput(super.getInputStream(), most, () -> new ProblemException(tooLarge(most)));
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
