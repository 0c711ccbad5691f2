package market.sourcing.infra.eventschema;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The mapper of stored payloads, apart from the web's so that a setting there never changes the log. Fields are
 * written as declared, maps and sets in the order they have, nulls not at all. Text is read as {@link WholeText} says.
 */
final class EventMapper {
    private EventMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .annotationIntrospector(new RequiredUnlessNullable())
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is not what it should be is not read, rather than read as something else.
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule()
                        .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                        .addDeserializer(String.class, new WholeText()))
                .build();
    }
}
