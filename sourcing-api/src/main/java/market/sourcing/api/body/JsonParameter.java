package market.sourcing.api.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import market.sourcing.api.problem.ProblemException;

/** A JSON object in the query of an address, read as strictly as a body. */
public final class JsonParameter {
    private JsonParameter() {}

    /**
     * A record whose components are null where a field is missing or faulty; fields are named behind the parameter's name.
     *
     * @throws ProblemException when it is not one JSON object
     */
    public static <T> T read(String name, String text, Class<T> type, FieldErrors errors) {
        try {
            var object = StrictJson.object(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new RecordReader(errors).read(object, type, name);
        } catch (ProblemException notJson) {
            if (errors.all().isEmpty()) {
                errors.add(name, "WRONG_TYPE", "This must be one JSON object.");
            }
            errors.throwIfAny();
            throw notJson;
        } catch (IOException ofMemory) {
            throw new UncheckedIOException(ofMemory);
        }
    }
}
