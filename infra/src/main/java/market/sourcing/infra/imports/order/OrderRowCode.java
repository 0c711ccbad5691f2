package market.sourcing.infra.imports.order;

/**
 * Why a row of an order book was not taken, beside {@link market.sourcing.infra.imports.run.LineCode} and the marketplace's
 * own {@link market.sourcing.domain.shared.RefusalCode}s. The names are part of the report's contract; they are never
 * renamed.
 */
public enum OrderRowCode {
    /** a quote that is not closed where it has to be, or stands in the middle of a field */
    NOT_CSV,
    /** more or fewer columns than the header, or the known book, has */
    WRONG_COLUMNS,
    FIELD_MISSING,
    NOT_A_NUMBER,
    NOT_A_DATE,
    /** readable and yet impossible; the facts name the field */
    FIELD_INVALID,
    /** postage, fees, vouchers, corrections by hand: no goods */
    SERVICE_LINE,
    /** a negative quantity outside a cancelling invoice: a stock count, not a sale */
    STOCK_ADJUSTMENT,
    /** a cancelling invoice takes back: its quantities are negative */
    CANCELLATION_NOT_NEGATIVE,
    /** a credit note of a book whose credit notes have positive quantities */
    CREDIT_NOT_POSITIVE,
    /** given away, or an amount without goods */
    PRICE_NOT_POSITIVE,
    /** another customer or country than the first row of its invoice */
    INVOICE_INCONSISTENT,
    /** the same invoice was imported before with other content */
    INVOICE_DIFFERS
}
