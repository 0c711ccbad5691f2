package market.sourcing.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets in whom a use case is open to. It is decided by method and path, before anything else of the request is looked at: who may
 * not come is told so whatever he sends. Where several use cases might answer, all of them must be open to him.
 */
public final class Doors implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String OURS = "market.sourcing.";

    private final Map<Place, List<Door>> byPlace;
    private final AuthorizationManager<HttpServletRequest> elsewhere;

    /**
     * The doors to all use cases among what answers requests.
     *
     * @param elsewhere who may come to what no use case answers
     */
    public Doors(Map<RequestMappingInfo, HandlerMethod> handlers, AuthorizationManager<HttpServletRequest> elsewhere) {
        this.byPlace = handlers.entrySet().stream()
                .filter(handler -> isUseCase(handler.getValue()))
                .flatMap(useCase -> Door.to(useCase.getKey(), useCase.getValue()))
                .collect(Collectors.groupingBy(Door::place));
        this.elsewhere = elsewhere;
    }

    /** Libraries bring handlers of their own, such as for the description. */
    private static boolean isUseCase(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS);
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        var request = asked.getRequest();
        var path = path(request);
        @Nullable AuthorizationResult admitted = null;
        var place = Place.of(method(request), path);
        for (var door : byPlace.getOrDefault(place, List.of())) {
            if (door.path().matches(path)) {
                admitted = door.whoMay().authorize(who, asked);
                if (admitted == null || !admitted.isGranted()) {
                    return admitted;
                }
            }
        }
        return admitted == null ? elsewhere.authorize(who, request) : admitted;
    }

    /** What answers GET answers HEAD as well. */
    private static String method(HttpServletRequest request) {
        var method = request.getMethod();
        return method.equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : method;
    }

    private static PathContainer path(HttpServletRequest request) {
        var path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parse(request);
        return path.pathWithinApplication();
    }
}
