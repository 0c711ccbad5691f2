package market.sourcing.api.body;

import java.util.function.BiFunction;

/**
 * A JSON body as it was sent: its fields as far as they could be read, and what was wrong with the others.
 *
 * @param raw a record whose components are null where the field is missing or faulty
 * @param fingerprint hexadecimal SHA-256 of the body's meaning: field order, blanks and nulls don't matter
 */
public record Submitted<T>(T raw, FieldErrors errors, String fingerprint) {

    /** Turns the body into a command or a value; ends the request when any field was faulty. */
    public <C> C read(BiFunction<T, FieldErrors, C> reading) {
        var result = reading.apply(raw, errors);
        errors.throwIfAny();
        return result;
    }
}
