package market.sourcing.infra.carriers.simulated;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.CarrierTracking;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.shared.Refused;

/** Stands in for a carrier. A parcel's number says how it behaves ({@link SimulatedWay}). */
final class SimulatedCarrier implements CarrierTracking {
    private final SimulatedBooks books;
    private final InstantSource clock;
    private final Duration acceptAfter;

    /** @param acceptAfter how long after a parcel was announced it is taken over */
    SimulatedCarrier(SimulatedBooks books, InstantSource clock, Duration acceptAfter) {
        this.books = books;
        this.clock = clock;
        this.acceptAfter = acceptAfter;
    }

    @Override
    public String carrier() {
        return Carrier.SIMULATED.code();
    }

    /** @throws Refused when it is not a number of this carrier */
    @Override
    public void announce(String trackingNumber) {
        var number = new TrackingNumber(Carrier.SIMULATED, trackingNumber).text();
        var now = clock.instant();
        var route = new SimulatedRoute(number, now.plus(acceptAfter), SimulatedWay.of(number));
        books.book(number, now, route.scans());
    }

    @Override
    public List<Scan> scansOf(String trackingNumber) {
        return books.scans(trackingNumber, clock.instant());
    }
}
