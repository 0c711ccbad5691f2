package market.sourcing.api.problem;

/**
 * One faulty field.
 *
 * @param field where it is, such as {@code ladder[1].price}; empty for the body as a whole
 * @param code such as REQUIRED, WRONG_TYPE, UNKNOWN_FIELD or a refusal's code
 */
public record FieldError(String field, String code, String message) {}
