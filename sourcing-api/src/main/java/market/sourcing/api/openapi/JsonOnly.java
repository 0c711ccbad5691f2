package market.sourcing.api.openapi;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Takes the description as YAML from the paths: nothing that reads or writes YAML is there. */
@Component
class JsonOnly implements SmartInitializingSingleton {
    private static final String YAML = "/v3/api-docs.yaml";

    private final RequestMappingHandlerMapping paths;

    JsonOnly(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping paths) {
        this.paths = paths;
    }

    @Override
    public void afterSingletonsInstantiated() {
        paths.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getDirectPaths().contains(YAML))
                .toList()
                .forEach(paths::unregisterMapping);
    }
}
