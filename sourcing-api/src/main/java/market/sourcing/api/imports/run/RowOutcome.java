package market.sourcing.api.imports.run;

/** What a row that was taken did to its listing. */
public enum RowOutcome {
    CREATED,
    CHANGED,
    UNCHANGED
}
