package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import market.sourcing.api.access.OpenToAnybody;
import market.sourcing.api.contract.Refuses;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What only the handler tells: what it {@link Refuses}, whether it is {@link OpenToAnybody}, and whether what it shows has a version
 * that a client may hold.
 */
@Component
class OwnReasons implements OperationCustomizer {
    private static final String CARRIED = "x-refuses";
    private static final String OPEN = "x-open";
    private static final String STILL_HOLDS = "What the client has (If-None-Match) still holds";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var refuses = handler.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            operation.addExtension(CARRIED, refuses);
        }
        if (handler.hasMethodAnnotation(OpenToAnybody.class)) {
            operation.addExtension(OPEN, true);
        }
        if (handler.hasMethodAnnotation(GetMapping.class)
                && handler.getMethod().getReturnType().equals(ResponseEntity.class)) {
            operation.getResponses().addApiResponse("304", new ApiResponse().description(STILL_HOLDS));
        }
        return operation;
    }

    static void told(Operation operation) {
        if (operation.getExtensions() != null && operation.getExtensions().remove(CARRIED) instanceof Refuses refuses) {
            OperationProblems.add(operation, refuses.value());
            OperationProblems.add(operation, refuses.api());
        }
    }

    /** Whether it needs no token. Asked once: the description itself does not carry it. */
    static boolean isOpen(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().remove(OPEN) != null;
    }
}
