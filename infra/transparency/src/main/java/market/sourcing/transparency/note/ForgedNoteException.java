package market.sourcing.transparency.note;

/** A note says that somebody signed it who did not sign this. */
public final class ForgedNoteException extends RuntimeException {
    ForgedNoteException(String message) {
        super(message);
    }
}
