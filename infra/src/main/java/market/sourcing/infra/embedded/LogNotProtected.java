package market.sourcing.infra.embedded;

/** The application's role could change or delete events; with such a role the log proves nothing. */
public final class LogNotProtected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogNotProtected(String role, String table, String privilege) {
        super("The role " + role + " has " + privilege + " on " + table + ".");
    }
}
