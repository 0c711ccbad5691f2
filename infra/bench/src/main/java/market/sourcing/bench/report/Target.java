package market.sourcing.bench.report;

/** What a figure has to reach. */
public record Target(boolean atLeast, double bound) {

    public static Target atLeast(double bound) {
        return new Target(true, bound);
    }

    public static Target atMost(double bound) {
        return new Target(false, bound);
    }

    boolean metBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }
}
