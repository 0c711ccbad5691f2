package market.sourcing.infra.eventschema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events under their stored names and reads them back by those; a class name never enters the log. Knows events and
 * metadata and nothing else.
 */
final class EventSerializer implements Serializer {
    private static final TypeReference<LinkedHashMap<String, Object>> FLAT_MAP = new TypeReference<>() {};

    private final EventTypes types;
    private final JsonMapper mapper;
    private final ChainingConverter converter = new ChainingConverter();

    EventSerializer(EventTypes types, JsonMapper mapper) {
        this.types = types;
        this.mapper = mapper;
        converter.registerConverter(new JsonConverters.Parse(mapper));
        converter.registerConverter(new JsonConverters.Write(mapper));
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        if (object == null) {
            throw new SerializationException("There is no event without a payload.");
        }
        try {
            var text = mapper.writeValueAsString(object instanceof MetaData meta ? new TreeMap<>(meta) : object);
            return new SimpleSerializedObject<>(
                    converter.convert(text, String.class, form), form, typeForClass(object.getClass()));
        } catch (JacksonException e) {
            throw new SerializationException("Not writable as an event: " + object.getClass(), e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return converter.canConvert(String.class, form);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var text = converter.convert(stored, String.class).getData();
        try {
            if (isMetaData(stored.getType())) {
                return (T) MetaData.from(mapper.readValue(text, FLAT_MAP));
            }
            return (T) mapper.readValue(text, current(stored.getType()).event());
        } catch (JacksonException e) {
            throw new SerializationException("The payload is not a " + stored.getType() + ".", e);
        }
    }

    private EventType current(SerializedType stored) {
        var type = types.named(stored.getName())
                .orElseThrow(() -> new SerializationException("No event is called " + stored.getName() + "."));
        if (!type.revision().equals(stored.getRevision())) {
            throw new SerializationException("No upcaster leads from revision " + stored.getRevision() + " of "
                    + stored.getName() + " to " + type.revision() + ".");
        }
        return type;
    }

    @Override
    public Class<?> classForType(SerializedType stored) {
        if (isMetaData(stored)) {
            return MetaData.class;
        }
        return types.named(stored.getName()).<Class<?>>map(EventType::event).orElse(UnknownSerializedType.class);
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.class.equals(type)) {
            return SimpleSerializedType.emptyType();
        }
        if (Map.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        return types.of(type)
                .map(known -> new SimpleSerializedType(known.name(), known.revision()))
                .orElseThrow(() -> new SerializationException("Not registered as an event: " + type));
    }

    private static boolean isMetaData(SerializedType type) {
        return MetaData.class.getName().equals(type.getName());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
