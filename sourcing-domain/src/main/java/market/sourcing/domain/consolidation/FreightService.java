package market.sourcing.domain.consolidation;

/**
 * How a consolidation flies, and so what a volume weighs. Both numbers are what carriers publish: air freight counts 6,000 cm³ as a
 * kilogram (IATA's ratio of 1 to 6), express carriers 5,000 (DHL Express,
 * <a href="https://goglobal.dhl-usa.com/shipping-support-center/get-started/get-a-rate-quote-and-transit-time/volumetric-weight">Volumetric
 * Weight</a>). An agreement with a carrier may say otherwise: then its bill differs from what is counted here, and its shares do not. The
 * names are stored.
 */
public enum FreightService {
    AIR(6000),
    EXPRESS(5000);

    private final int cubicCentimetresAKilogram;

    FreightService(int cubicCentimetresAKilogram) {
        this.cubicCentimetresAKilogram = cubicCentimetresAKilogram;
    }

    /** Also: mm³ a gram. */
    public int cubicCentimetresAKilogram() {
        return cubicCentimetresAKilogram;
    }
}
