package market.sourcing.domain.rate.event;

/** What happens to the rate of a pair of currencies. */
public sealed interface RateEvent permits RatePosted {
    String rateId();
}
