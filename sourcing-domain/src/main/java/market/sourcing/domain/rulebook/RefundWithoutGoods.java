package market.sourcing.domain.rulebook;

/** Who may refund goods that stay with the buyer; never the buyer's word alone. The names are stored. */
public enum RefundWithoutGoods {
    /** Nobody. */
    OFF,
    /** The factory, of its own will. */
    FACTORY,
    /** An operator who decides a case, and the factory. */
    OPERATOR
}
