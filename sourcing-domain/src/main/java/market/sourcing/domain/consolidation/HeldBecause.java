package market.sourcing.domain.consolidation;

/** Why customs hold a consolidation: a word, since what they write may name people, and the log keeps what it is told. The names are stored. */
public enum HeldBecause {
    DOCUMENTS_WANTED,
    VALUE_DOUBTED,
    CLASSIFICATION_DOUBTED,
    DUTIES_UNPAID,
    GOODS_RESTRICTED,
    INSPECTION,
    OTHER
}
