package market.sourcing.api.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** Where a use case is asked for, and who may come there. */
record Door(Place place, PathPattern path, AuthorizationManager<RequestAuthorizationContext> whoMay) {

    /** One for each method and path that the use case answers. */
    static Stream<Door> to(RequestMappingInfo where, HandlerMethod useCase) {
        var whoMay = WhoMay.come(useCase);
        var paths = where.getPathPatternsCondition();
        return paths == null
                ? Stream.empty()
                : paths.getPatterns().stream()
                        .flatMap(path -> methods(where).stream()
                                .map(method ->
                                        new Door(Place.of(method.name(), path.getPatternString()), path, whoMay)));
    }

    /** Without one it answers all of them. */
    private static Collection<RequestMethod> methods(RequestMappingInfo where) {
        var named = where.getMethodsCondition().getMethods();
        return named.isEmpty() ? List.of(RequestMethod.values()) : named;
    }
}
