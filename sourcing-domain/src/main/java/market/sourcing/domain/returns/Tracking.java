package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.returns.CaseState.Returning;

/** What carriers are asked for, and tell of: goods on their way back, and other goods that come for them. */
public record Tracking(CaseSoFar soFar) {

    /** The number that a carrier is to tell of. */
    public Optional<TrackingNumber> awaited() {
        return new SendingBack(soFar)
                .parcel()
                .or(new Replacement(soFar)::parcel)
                .map(it -> TrackingNumber.of(it.carrier(), it.trackingNumber()));
    }

    /** Whether carriers tell of a number here: it is awaited, or one has told of it before. */
    public boolean isTold(String carrier, String trackingNumber) {
        return awaited()
                        .filter(it ->
                                it.carrier().code().equals(carrier) && it.text().equals(trackingNumber))
                        .isPresent()
                || soFar.numbers().isToldOf(carrier, trackingNumber);
    }

    /**
     * Whether a number that was stated here may be another parcel's now; as long as no carrier has told of it, not that of whom
     * it was sent to.
     *
     * @param sender the id of who sends the other
     */
    public boolean isFree(String carrier, String trackingNumber, String sender, Instant now) {
        return soFar.numbers().isFree(soFar.asked(), carrier, trackingNumber, sender, now);
    }

    Progress scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        return soFar.state() instanceof Returning
                ? new SendingBack(soFar).scanned(carrier, trackingNumber, scan, now)
                : new Replacement(soFar).scanned(carrier, trackingNumber, scan, now);
    }
}
