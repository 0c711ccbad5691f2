package market.sourcing.api.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** A record inside of a controller has its controller's name before its own: nearly every controller has a Request. */
final class OwnNames extends TypeNameResolver {
    private static final String CONTROLLER = "Controller";

    @Override
    protected String getNameOfClass(Class<?> type) {
        var around = type.getEnclosingClass();
        if (around == null || !around.getSimpleName().endsWith(CONTROLLER)) {
            return super.getNameOfClass(type);
        }
        var useCase = around.getSimpleName();
        return useCase.substring(0, useCase.length() - CONTROLLER.length()) + type.getSimpleName();
    }
}
