package market.sourcing.projections.ledger.movements;

/** The key of one tally: a kind of account, a currency and a side. */
record BalanceKey(AccountKind kind, String currency, boolean debit) {
    private static final String DEBIT = "debit";

    static BalanceKey parse(String text) {
        var parts = text.split("/", 3);
        return new BalanceKey(AccountKind.valueOf(parts[0]), parts[1], parts[2].equals(DEBIT));
    }

    String text() {
        return kind + "/" + currency + "/" + (debit ? DEBIT : "credit");
    }
}
