package market.sourcing.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import market.sourcing.infra.outage.Causes;
import market.sourcing.infra.outage.Outage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What fails before a controller is asked, and is no fault of the program, is answered as if one had failed, and not noted as a fault:
 * a store that is gone while a filter asks it, such as for the client of a token. A body that breaks off was noted by the server, whose
 * error page answers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedFilters extends OncePerRequestFilter {
    private final HandlerExceptionResolver advice;

    FailedFilters(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
        this.advice = advice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (Causes.of(failure, BrokenBody.class).isEmpty() && !isAnswered(request, response, failure)) {
                throw failure;
            }
        }
    }

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        return Outage.causes(failure)
                && !response.isCommitted()
                && advice.resolveException(request, response, null, failure) != null;
    }
}
