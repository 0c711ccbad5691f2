package market.sourcing.domain.carrier;

import java.util.List;

/** A carrier that can be asked. Safe to ask again; throws any {@code RuntimeException} when the carrier can't be reached. */
public interface CarrierTracking {

    /** The carrier's code, such as {@code sf-express}. */
    String carrier();

    /** A factory says that it will give this parcel to the carrier. Changes nothing when it was said before. */
    void announce(String trackingNumber);

    /** Every scan of the number so far, oldest first; empty also for a number that it does not know. */
    List<Scan> scansOf(String trackingNumber);
}
