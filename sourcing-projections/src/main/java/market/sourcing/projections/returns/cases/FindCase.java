package market.sourcing.projections.returns.cases;

import java.util.regex.Pattern;

/** Asks for one case. */
public record FindCase(String id) {
    /** The marketplace's own cases, and those that were lived elsewhere. */
    private static final Pattern SHAPE =
            Pattern.compile("(case|past-return|unlinked-return)-[0-9A-Za-z][0-9A-Za-z-]{0,79}");

    /** Whether there can ever be such a case: nobody has to wait for another. */
    public boolean isAnswerable() {
        return SHAPE.matcher(id).matches();
    }
}
