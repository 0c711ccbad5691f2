package market.sourcing.api.body;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a change whose answer the client would not take before anything is done: the web framework finds out when it writes
 * the answer, after the change.
 */
@Component
final class AcceptDoor implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        boolean isAsked = request.getDispatcherType() == DispatcherType.REQUEST;
        if (isAsked && !isSafe(request) && !takesJson(request)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean isSafe(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    private static boolean takesJson(HttpServletRequest request) {
        var accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            var kinds = MediaType.parseMediaTypes(accepted);
            return kinds.isEmpty() || kinds.stream().anyMatch(AcceptDoor::isJson);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Answers are in UTF-8 alone. */
    private static boolean isJson(MediaType kind) {
        var charset = kind.getCharset();
        return MediaType.APPLICATION_JSON.isCompatibleWith(kind)
                && (charset == null || charset.equals(StandardCharsets.UTF_8));
    }
}
