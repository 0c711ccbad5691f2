package market.sourcing.api.e2e;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An operation that a controller takes, as the web framework has it. */
record TakenOperation(String method, String path, HandlerMethod handler) {
    private static final List<String> ROOTS = List.of("/api/", "/audit/", "/feed/");

    static Stream<TakenOperation> all() {
        return Marketplace.started()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> ROOTS.stream().anyMatch(path::startsWith))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new TakenOperation(method.name(), path, entry.getValue()))));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
