package market.sourcing.domain.trade.offering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;

/** The SKU codes of one factory, each held by one of its listings. */
record SkuCodes(UniqueValues uniqueValues, FactoryId factory) {

    /**
     * Takes all or none.
     *
     * @throws Refused {@link RefusalCode#SKU_CODE_TAKEN} naming every code that another listing has
     */
    void reserve(Collection<String> codes, ListingId holder) {
        var taken = new ArrayList<String>();
        // In one order for everybody, so that two transactions never wait for each other.
        for (var code : new TreeSet<>(codes)) {
            if (!uniqueValues.reserve(Uniqueness.SKU_CODE_IN_FACTORY, value(code), holder.value())) {
                taken.add(code);
            }
        }
        if (!taken.isEmpty()) {
            throw new Refused(
                    RefusalCode.SKU_CODE_TAKEN,
                    "Another listing of the factory has this SKU code.",
                    Map.of("skus", List.copyOf(taken)));
        }
    }

    void release(Collection<String> codes, ListingId holder) {
        for (var code : new TreeSet<>(codes)) {
            uniqueValues.release(Uniqueness.SKU_CODE_IN_FACTORY, value(code), holder.value());
        }
    }

    private String value(String code) {
        return factory.value() + "/" + code;
    }
}
