package market.sourcing.api.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON and reads none. An answer is whole before its first byte goes out, with its length: so it is known how much somebody who
 * takes it slowly has not taken yet. For more that is large than there is room for, somebody has to ask again.
 */
final class JsonAnswers extends JacksonJsonHttpMessageConverter {

    /** What an answer was made of is in memory beside it until it is taken, and takes several times as much. */
    private static final Room ROOM = Room.ofTheHeap(16);

    JsonAnswers(JsonMapper mapper) {
        super(mapper);
    }

    private record Whole(HttpHeaders headers, ByteArrayOutputStream bytes) implements HttpOutputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public ByteArrayOutputStream getBody() {
            return bytes;
        }
    }

    @Override
    protected void writeInternal(
            Object answer, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var whole = new Whole(message.getHeaders(), new ByteArrayOutputStream());
        super.writeInternal(answer, type, whole, hints);
        int large = whole.bytes().size() / Room.PART;
        ROOM.take(large);
        try {
            message.getHeaders().setContentLength(whole.bytes().size());
            whole.bytes().writeTo(message.getBody());
        } finally {
            ROOM.giveBack(large);
        }
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }
}
