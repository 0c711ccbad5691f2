package market.sourcing.infra.commands;

/** What every event's metadata says. */
public final class EventMetaData {
    /** The account that sent the command: {@code account-…}. */
    public static final String ACTOR = "actor";
    /** Ties an event to the request it came of: the logging context's {@code traceId}, else the command's own id. */
    public static final String TRACE = "trace";

    private EventMetaData() {}
}
