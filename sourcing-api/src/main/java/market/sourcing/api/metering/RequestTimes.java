package market.sourcing.api.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The meter http.server.requests, by method, path pattern, status and outcome, as Spring Boot's own filter keeps it, but without an
 * observation for each request, which cost as much as some of the requests.
 */
final class RequestTimes extends OncePerRequestFilter {
    private static final String METER = "http.server.requests";
    /** So that nobody makes meters by inventing paths or methods. */
    private static final String NONE = "UNKNOWN";

    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What is counted together. */
    private record Kind(String method, String pattern, int status) {
        private static Kind of(HttpServletRequest request, int status) {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return new Kind(
                    METHODS.contains(request.getMethod()) ? request.getMethod() : NONE,
                    pattern == null ? NONE : pattern.toString(),
                    status);
        }

        private Timer timer(MeterRegistry registry) {
            return registry.timer(
                    METER,
                    Tags.of(
                            "method",
                            method,
                            "uri",
                            pattern,
                            "status",
                            Integer.toString(status),
                            "outcome",
                            outcome()));
        }

        private String outcome() {
            var series = HttpStatus.Series.resolve(status);
            return series == null ? NONE : series.name();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtItsEnd(() -> record(request, response.getStatus(), start)));
            } else {
                record(request, status, start);
            }
        }
    }

    private void record(HttpServletRequest request, int status, long start) {
        timers.computeIfAbsent(Kind.of(request, status), kind -> kind.timer(registry))
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
}
