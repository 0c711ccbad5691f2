package market.sourcing.infra.embedded.mongo;

/** Microseconds, measured on the 2 core build machine with documents of 25 terms; only their ratios matter. */
final class Cost {
    /** The matcher on one document. */
    static final double MATCH = 2.0;
    /** Reading one entry of a posting. */
    static final double ENTRY = 0.03;
    /** Looking one entry up in another posting. */
    static final double PROBE = 0.4;
    /** One comparison in a sort of documents. */
    static final double COMPARE = 0.15;

    private Cost() {}

    static double sort(double documents) {
        return documents * Math.log(documents + 1) / Math.log(2) * COMPARE;
    }
}
