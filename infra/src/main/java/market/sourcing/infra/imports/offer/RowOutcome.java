package market.sourcing.infra.imports.offer;

/** What a row that was taken did to its listing. */
public enum RowOutcome {
    CREATED,
    CHANGED,
    UNCHANGED
}
