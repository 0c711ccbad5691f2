package market.sourcing.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.ClassUtils;

/**
 * A record inside of another class has that class's name before its own: nearly every controller has a Request. No two classes are
 * described under one name: the one described last would stand for both.
 */
final class OwnNames extends TypeNameResolver {
    private static final String CONTROLLER = "Controller";

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    /** @throws IllegalStateException when two are described under one name; while they are named, the library would hide it */
    void requireDistinct() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(String.join("\n", clashes));
        }
    }

    /** Which class stands under which name. */
    Map<String, Class<?>> described() {
        return Map.copyOf(described);
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        var name = super.nameForType(type, options);
        var known = ClassUtils.resolvePrimitiveIfNecessary(type.getRawClass());
        var other = described.putIfAbsent(name, known);
        if (other != null && !other.equals(known)) {
            clashes.add("%s and %s are both described as %s".formatted(other, known, name));
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var around = type.getEnclosingClass();
        if (around == null) {
            return super.getNameOfClass(type);
        }
        var outer = withoutController(getNameOfClass(around));
        var own = type.getSimpleName();
        return own.startsWith(outer) ? own : outer + own;
    }

    static String withoutController(String name) {
        return name.endsWith(CONTROLLER) ? name.substring(0, name.length() - CONTROLLER.length()) : name;
    }
}
