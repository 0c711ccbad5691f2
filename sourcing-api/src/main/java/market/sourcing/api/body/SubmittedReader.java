package market.sourcing.api.body;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Lets controllers take a {@link Submitted} as their request body. Only {@code application/json} in UTF-8 is one: of any other
 * kind of body, JSON's relatives too, nobody here knows what it means.
 */
@Component
final class SubmittedReader extends AbstractGenericHttpMessageConverter<Submitted<?>> {
    private static final String CHARSET = "charset";

    /** In reach of this class alone. */
    record Body<T>(T raw, FieldErrors errors, String fingerprint) implements Submitted<T> {}

    SubmittedReader() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == Submitted.class
                && (mediaType == null || isJson(mediaType));
    }

    static boolean isJson(MediaType kind) {
        return kind.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && Set.of(CHARSET).containsAll(kind.getParameters().keySet())
                && (kind.getCharset() == null || kind.getCharset().equals(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Submitted.class;
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> clazz, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Submitted<?> read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) throws IOException {
        var encoding = message.getHeaders().getFirst("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new ProblemException(ApiCode.UNSUPPORTED_MEDIA_TYPE, "Compressed bodies are not read here.");
        }
        var record = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        return submitted(record, message);
    }

    private static <T> Submitted<T> submitted(Class<T> record, HttpInputMessage message) throws IOException {
        var body = StrictJson.object(message.getBody());
        var errors = new FieldErrors();
        return new Body<>(new RecordReader(errors).read(body, record), errors, Fingerprint.of(body));
    }

    @Override
    protected Submitted<?> readInternal(Class<? extends Submitted<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("A body is read as a Submitted of its record.");
    }

    @Override
    protected void writeInternal(Submitted<?> submitted, @Nullable Type type, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A request is not an answer.");
    }
}
