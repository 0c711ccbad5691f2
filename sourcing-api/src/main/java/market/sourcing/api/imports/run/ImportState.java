package market.sourcing.api.imports.run;

/** How far an import is. The names are stored. */
public enum ImportState {
    /** the body is still coming in; nothing is applied yet */
    RECEIVING,
    /** the file is safe here; its rows are being applied, or wait for the import before it */
    RUNNING,
    /** every row was taken or refused by name */
    DONE,
    /** ended before its last row; the failure says why */
    FAILED
}
