package market.sourcing.domain.shared;

/** Some things only the platform's staff may do. */
public final class OnlyOperatorsMay {
    private OnlyOperatorsMay() {}

    /**
     * Holds for operators.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}
     */
    public static void check(Actor actor) {
        if (!actor.is(Role.OPERATOR)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only the platform's operators may do this.");
        }
    }
}
