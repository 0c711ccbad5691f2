package market.sourcing.infra.embedded.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL can't be started. */
public final class PostgresNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Path place;

    /** @param place the file or folder to look at */
    PostgresNotStarted(Reason reason, Path place, String words, @Nullable Throwable cause) {
        super("The embedded PostgreSQL does not start on " + place + ": " + words, cause);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    /** The file or folder to look at. */
    public Path place() {
        return place;
    }

    /** Why, as far as PostgreSQL's own words tell. */
    public enum Reason {
        DISK_FULL("Make room on its disk and start again; nothing is lost."),
        NOT_OURS("Give the folder and all in it to the user that the marketplace runs under, readable by nobody else."),
        OTHER_VERSION(
                "Start the release of the marketplace that made the folder, dump the database there and restore it into an "
                        + "empty folder here: docs/runbooks/back-up-and-restore.md says how."),
        PASSWORDS_LOST("Put the file back from a back-up of the data folder. The passwords are nowhere else; "
                + "docs/runbooks/back-up-and-restore.md says how to set new ones."),
        PORT_TAKEN("Stop what uses the port, or name another one with sourcing.embedded.postgres.port."),
        DAMAGED(
                "Don't repair it in place: put the whole folder back from a back-up, as docs/runbooks/back-up-and-restore.md says."),
        SILENT("Look at the end of the file for what it is at; where nothing is, start again with the property "
                + "sourcing.embedded.postgres.port naming another port.");

        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }
    }
}
