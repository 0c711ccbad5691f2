package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Gives each operation the name that its method has in clients made from the description: that of its use case, such as
 * {@code placeOrder}. Where a controller has several, each says its own.
 */
@Component
class OperationNames implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var type = handler.getBeanType();
        if (isAlone(type)) {
            operation.setOperationId(StringUtils.uncapitalize(OwnNames.withoutController(type.getSimpleName())));
        }
        return operation;
    }

    private static boolean isAlone(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                        .count()
                == 1;
    }
}
