package market.sourcing.api.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often an account may ask the feed, told with every answer, so that an agent can pace himself
 * (draft-ietf-httpapi-ratelimit-headers-10). A snapshot counts as one request, however much is in it: who reads in bulk asks seldom.
 */
@Component
final class FeedRates implements HandlerInterceptor, WebMvcConfigurer {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NAME = "\"feed\"";

    private final long perMinute;
    private final Buckets accounts;

    FeedRates(
            @Value("${sourcing.limits.feed-per-minute:6000}") int perMinute,
            @Value("${sourcing.limits.remembered-clients}") int rememberedClients) {
        this.perMinute = perMinute;
        this.accounts = new Buckets(perMinute, MINUTE, rememberedClients);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/feed/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SignedIn.account().ifPresent(account -> count(account, response));
        return true;
    }

    private void count(String account, HttpServletResponse response) {
        long wait = accounts.take(account);
        response.setHeader("RateLimit-Policy", NAME + ";q=" + perMinute + ";w=" + MINUTE.toSeconds());
        response.setHeader("RateLimit", NAME + ";r=" + accounts.left(account) + ";t=" + accounts.fullIn(account));
        if (wait > 0) {
            throw new ProblemException(
                    ApiCode.TOO_MANY_REQUESTS,
                    "Slow down; the header Retry-After says for how long.",
                    Map.of("retryAfterSeconds", wait));
        }
    }
}
