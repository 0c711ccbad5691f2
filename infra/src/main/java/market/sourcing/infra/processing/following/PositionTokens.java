package market.sourcing.infra.processing.following;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Writes tokens as what they are, a position in decimal digits, so that an operator can read and compare them. */
public final class PositionTokens implements Serializer {
    private static final String TYPE = "position";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object token, Class<T> as) {
        if (!(token instanceof GlobalSequenceTrackingToken position)) {
            throw new IllegalArgumentException("Not a position: " + token);
        }
        byte[] digits = Long.toString(position.getGlobalIndex()).getBytes(StandardCharsets.US_ASCII);
        return new SimpleSerializedObject<>(converter.convert(digits, as), as, TYPE, null);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] digits = converter.convert(stored.getData(), stored.getContentType(), byte[].class);
        return (T) new GlobalSequenceTrackingToken(Long.parseLong(new String(digits, StandardCharsets.US_ASCII)));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return GlobalSequenceTrackingToken.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(TYPE, null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
