package market.sourcing.infra.imports.run;

/** What a file holds and where it came from. The names are stored. */
public enum ImportKind {
    /** offers sent in by an operator */
    OFFERS,
    /** the offers shipped with the marketplace */
    CATALOGUE,
    /** past orders of one factory sent in by an operator */
    ORDERS
}
