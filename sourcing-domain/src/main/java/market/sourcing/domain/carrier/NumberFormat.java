package market.sourcing.domain.carrier;

/** How a carrier forms its numbers. A number that fits may still never have been given out. */
@FunctionalInterface
interface NumberFormat {
    /** @param number in capitals, without spaces or hyphens */
    boolean fits(String number);
}
