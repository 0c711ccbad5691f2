package market.sourcing.embeddedmongo;

/** Microseconds, measured on the 2 core build machine with documents of 25 terms; only their ratios matter. */
final class Cost {
    /** The matcher on one document. */
    static final double MATCH = 2.0;
    /** Reading one entry of a posting. */
    static final double ENTRY = 0.03;
    /** An entry of a posting whose marks are kept, when it is one query in many that has to find them. */
    static final double MARKED = ENTRY / 16;
    /** Looking one entry up in another posting. */
    static final double PROBE = 0.4;
    /** Looking up a document's sort keys, of which most are then not judged. */
    static final double KEYS = 1.5;
    /** One comparison in a sort of documents. */
    static final double COMPARE = 0.15;

    private Cost() {}

    /**
     * Keeping the first so many of documents that come in any order. Of the document that comes n-th one in n / wanted is still
     * among the first and has to be judged, which sums up to the logarithm.
     */
    static double first(int wanted, double documents) {
        double judged = documents <= wanted ? documents : wanted * (1 + Math.log(documents / wanted));
        return documents * KEYS + judged * MATCH;
    }

    static double sort(double documents) {
        return documents * Math.log(documents + 1) / Math.log(2) * COMPARE;
    }
}
