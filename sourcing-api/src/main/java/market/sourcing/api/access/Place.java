package market.sourcing.api.access;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * Tells paths apart before they are compared: by method, length and the resource that they begin with, such as orders in {@code
 * /api/orders/order-1}.
 */
record Place(String method, int length, String resource) {
    private static final int RESOURCE = 3;

    static Place of(String method, PathContainer path) {
        var parts = path.elements();
        var resource = parts.size() > RESOURCE && parts.get(RESOURCE) instanceof PathSegment segment
                ? segment.valueToMatch()
                : "";
        return new Place(method, parts.size(), resource);
    }

    /** @throws IllegalStateException of a path in which something else stands there, or of which the length is not known */
    static Place of(String method, String pattern) {
        var place = of(method, PathContainer.parsePath(pattern));
        if (place.resource().contains("{") || pattern.contains("*")) {
            throw new IllegalStateException(pattern + " does not begin with a resource, or has no length");
        }
        return place;
    }
}
