package market.sourcing.infra.eventstore;

/**
 * In place of an event that can't be read, or that whoever follows the log can't take in.
 *
 * @param why for operators, at most 1,000 characters
 */
public record Unreadable(String why) implements NoEvent {
    private static final int LONGEST = 1_000;

    public static Unreadable because(Throwable cause) {
        var deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var said = deepest.equals(cause) ? "" : " (" + firstLine(deepest) + ")";
        return new Unreadable(Storable.cut(cause.getClass().getSimpleName() + ": " + firstLine(cause) + said, LONGEST));
    }

    /** What follows it in messages of JSON is where in the text it was, and of the text nothing is told. */
    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
