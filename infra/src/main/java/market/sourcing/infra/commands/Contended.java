package market.sourcing.infra.commands;

/** Others kept changing the same thing; nothing was written, and the same command may be sent again. */
public final class Contended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contended(Throwable lastRace) {
        super("The thing is being changed by many at once.", lastRace);
    }
}
