package market.sourcing.domain.trade.due;

/** Something has fallen due before a command's instant and is not done yet; nothing was written. */
public final class SomethingIsDue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object command;

    SomethingIsDue(Object command) {
        super("First comes " + command, null, false, false);
        this.command = command;
    }

    /** To be sent before the other is sent again. */
    public Object command() {
        return command;
    }
}
