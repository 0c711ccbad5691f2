package market.sourcing.infra.imports.run;

/** How far an import is. The names are stored. */
public enum ImportState {
    /** the body is still coming in; nothing is applied yet */
    RECEIVING,
    /** the file is safe here; its rows are being applied, or wait for their turn */
    RUNNING,
    /** every row was taken or refused by name */
    DONE,
    /** ended before its last row; the failure says why */
    FAILED,
    /** an operator called it off; what is in hand is finished */
    CANCELLING,
    /** called off; what was taken before stays */
    CANCELLED;

    /** Whether nothing more becomes of it, unless its file is sent again. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
