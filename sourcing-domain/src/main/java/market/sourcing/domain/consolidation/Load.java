package market.sourcing.domain.consolidation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.ParcelRemeasured;
import market.sourcing.domain.consolidation.event.ParcelTakenOut;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The parcels of a consolidation, by id. Each event makes another of it. */
record Load(SortedMap<String, PackedParcel> parcels) {
    static final Load NOTHING = new Load(new TreeMap<>());

    /** The whole of it is one page, and each bill is shared among all. */
    private static final int MOST = 500;

    Load after(ParcelConsolidated event) {
        return with(it -> it.put(event.parcelId(), PackedParcel.of(event)));
    }

    Load after(ParcelRemeasured event) {
        return with(it -> it.computeIfPresent(event.parcelId(), (_, packed) -> packed.measured(event.measures())));
    }

    Load after(ParcelTakenOut event) {
        return with(it -> it.remove(event.parcelId()));
    }

    private Load with(Consumer<Map<String, PackedParcel>> change) {
        var changed = new TreeMap<>(parcels);
        change.accept(changed);
        return new Load(changed);
    }

    boolean has(String parcel) {
        return parcels.containsKey(parcel);
    }

    boolean hasOneOf(OrderId order) {
        return parcels.values().stream().anyMatch(packed -> packed.orderId().equals(order.value()));
    }

    /** @throws Refused {@link RefusalCode#PARCEL_UNKNOWN} */
    PackedParcel packed(String parcel) {
        var packed = parcels.get(parcel);
        if (packed == null) {
            throw new Refused(
                    RefusalCode.PARCEL_UNKNOWN, "No such parcel goes with this one.", Map.of("parcel", parcel));
        }
        return packed;
    }

    /**
     * Before another one is packed.
     *
     * @throws Refused {@link RefusalCode#PARCEL_CONSOLIDATED}, {@link RefusalCode#CONSOLIDATION_FULL}
     */
    void mustHaveRoomFor(String parcel) {
        if (has(parcel)) {
            throw isConsolidated(parcel);
        }
        if (parcels.size() >= MOST) {
            throw new Refused(
                    RefusalCode.CONSOLIDATION_FULL,
                    "There is no room for another parcel; open another consolidation.",
                    Map.of("most", MOST));
        }
    }

    /** It goes with another one, or with this one but declared or measured otherwise. */
    static Refused isConsolidated(String parcel) {
        return new Refused(
                RefusalCode.PARCEL_CONSOLIDATED,
                "The parcel goes with a consolidation already.",
                Map.of("parcel", parcel));
    }

    /** @throws Refused {@link RefusalCode#CONSOLIDATION_EMPTY} */
    void mustNotBeEmpty() {
        if (parcels.isEmpty()) {
            throw new Refused(RefusalCode.CONSOLIDATION_EMPTY, "Nothing is in it, so nothing goes.");
        }
    }

    /** Of each parcel, in the order of their ids. */
    SortedMap<String, Integer> chargeableGrams() {
        var grams = new TreeMap<String, Integer>();
        parcels.forEach((parcel, packed) -> grams.put(parcel, packed.measures().chargeableGrams()));
        return grams;
    }

    /** Of all of them. */
    long allGrams() {
        return parcels.values().stream()
                .mapToLong(packed -> packed.measures().chargeableGrams())
                .sum();
    }
}
