package market.sourcing.domain.consolidation;

import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.PlainMeasures;

/** A parcel that goes with a consolidation, as it was measured last. */
record PackedParcel(ParcelConsolidated added, PlainMeasures measures) {

    static PackedParcel of(ParcelConsolidated event) {
        return new PackedParcel(event, event.measures());
    }

    PackedParcel measured(PlainMeasures anew) {
        return new PackedParcel(added, anew);
    }

    String orderId() {
        return added.orderId();
    }

    /** Whether it is declared and measured just so. */
    boolean is(HsCodes hs6, PlainMeasures measured) {
        return added.hs6().equals(hs6.codes()) && measures.equals(measured);
    }
}
