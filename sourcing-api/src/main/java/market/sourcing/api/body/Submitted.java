package market.sourcing.api.body;

import java.util.function.BiFunction;

/**
 * A JSON body as it was sent: its fields as far as they could be read, and what was wrong with the others. Nobody but
 * {@link SubmittedReader} can make one: what it says of the body was never the client's to say.
 */
public sealed interface Submitted<T> permits SubmittedReader.Body {

    /** A record whose components are null where the field is missing or faulty. */
    T raw();

    FieldErrors errors();

    /** Hexadecimal SHA-256 of the body's meaning: field order, blanks and nulls don't matter. */
    String fingerprint();

    /** Turns the body into a command or a value; ends the request when any field was faulty. */
    default <C> C read(BiFunction<T, FieldErrors, C> reading) {
        var result = reading.apply(raw(), errors());
        errors().throwIfAny();
        return result;
    }
}
