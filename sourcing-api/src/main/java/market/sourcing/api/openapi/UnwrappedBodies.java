package market.sourcing.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Describes a wrapper by what it wraps. */
record UnwrappedBodies(Class<?> wrapper) implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType known = Json.mapper().constructType(type.getType());
        if (known != null && wrapper.equals(known.getRawClass())) {
            return context.resolve(new AnnotatedType(known.containedType(0))
                    .jsonViewAnnotation(type.getJsonViewAnnotation())
                    .resolveAsRef(true));
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
}
