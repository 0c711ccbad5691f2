package market.sourcing.projections.sales.report;

/**
 * Which row of which report: the factory's id, what the report has rows for, the row's key and its currency, with slashes
 * between. Only the key may hold slashes itself.
 */
record RowId(String factoryId, SalesBy by, String key, String currency) {
    /** The one document of a currency whose months are the rows of the report by month. */
    static final String EVERY_MONTH = "all";

    static String report(String factoryId, SalesBy by) {
        return factoryId + "/" + by;
    }

    static String row(String key, String currency) {
        return key + "/" + currency;
    }

    static RowId parse(String id) {
        int factory = id.indexOf('/');
        int by = id.indexOf('/', factory + 1);
        int currency = id.lastIndexOf('/');
        return new RowId(
                id.substring(0, factory),
                SalesBy.valueOf(id.substring(factory + 1, by)),
                id.substring(by + 1, currency),
                id.substring(currency + 1));
    }

    String report() {
        return report(factoryId, by);
    }

    String row() {
        return row(key, currency);
    }

    @Override
    public String toString() {
        return report() + "/" + row();
    }
}
