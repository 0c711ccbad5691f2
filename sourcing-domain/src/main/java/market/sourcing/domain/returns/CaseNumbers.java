package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * The numbers that were ever stated in a case.
 *
 * @param back for goods on their way back
 * @param others for other goods that come for them
 */
record CaseNumbers(StatedNumbers back, StatedNumbers others) {
    static final CaseNumbers NONE = new CaseNumbers(StatedNumbers.NONE, StatedNumbers.NONE);

    CaseNumbers after(GoodsSentBack event) {
        var awaitedUntil = event.statedBy() == null ? null : event.dueAt();
        return new CaseNumbers(
                back.state(event.carrier(), event.trackingNumber(), awaitedUntil, event.sentBackAt()), others);
    }

    CaseNumbers after(ReturnScanned event) {
        return new CaseNumbers(back.scanned(event.carrier(), event.trackingNumber(), event.toldAt()), others);
    }

    CaseNumbers after(ReplacementSent event) {
        return new CaseNumbers(
                back, others.state(event.carrier(), event.trackingNumber(), event.dueAt(), event.sentAt()));
    }

    CaseNumbers after(ReplacementScanned event) {
        return new CaseNumbers(back, others.scanned(event.carrier(), event.trackingNumber(), event.toldAt()));
    }

    /** Whether a carrier has told of a number. */
    boolean isToldOf(String carrier, String trackingNumber) {
        return back.isToldOf(carrier, trackingNumber) || others.isToldOf(carrier, trackingNumber);
    }

    /** Whether a number may be another parcel's now; as long as no carrier has told of it, not that of whom it was sent to. */
    boolean isFree(ReturnRequested asked, String carrier, String trackingNumber, String sender, Instant now) {
        return back.isFree(carrier, trackingNumber, sender.equals(asked.factoryId()), now)
                && others.isFree(carrier, trackingNumber, sender.equals(asked.buyerId()), now);
    }

    /** @throws Refused {@link RefusalCode#TRACKING_NUMBER_USED} for other goods under the number of those that came back */
    void mustNotHaveComeBackUnder(String carrier, String trackingNumber) {
        if (back.has(carrier, trackingNumber)) {
            throw new Refused(
                    RefusalCode.TRACKING_NUMBER_USED,
                    "The goods came back under this number.",
                    Map.of("carrier", carrier, "trackingNumber", trackingNumber));
        }
    }
}
