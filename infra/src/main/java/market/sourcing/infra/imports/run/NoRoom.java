package market.sourcing.infra.imports.run;

/** As many files wait here as may; the same file is taken later. */
public final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean ofAccount;
    private final String bound;
    private final long most;

    NoRoom(boolean ofAccount, String bound, long most) {
        super(bound, null, false, false);
        this.ofAccount = ofAccount;
        this.bound = bound;
        this.most = most;
    }

    /** Whether it is the sender's own files that wait. */
    public boolean isOfAccount() {
        return ofAccount;
    }

    /** What is bounded: {@code mostFiles} or {@code mostBytes}. */
    public String bound() {
        return bound;
    }

    public long most() {
        return most;
    }
}
