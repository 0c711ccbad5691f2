package market.sourcing.infra.evidence.format;

/** The bytes are not as their kind of file has to be. Carries no stack trace: it is an answer, not a fault. */
final class NotOfForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOfForm() {
        super(null, null, false, false);
    }

    static void unless(boolean holds) {
        if (!holds) {
            throw new NotOfForm();
        }
    }
}
