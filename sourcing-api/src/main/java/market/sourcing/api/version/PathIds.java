package market.sourcing.api.version;

import java.util.Map;
import java.util.function.Function;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Ids in addresses: what can't be an id is the id of nothing. */
public final class PathIds {
    private PathIds() {}

    /**
     * The id of a factory.
     *
     * @throws Refused {@link RefusalCode#FACTORY_UNKNOWN}
     */
    public static FactoryId factory(String id) {
        return known(id, FactoryId::new, RefusalCode.FACTORY_UNKNOWN);
    }

    /**
     * The id of a listing.
     *
     * @throws Refused {@link RefusalCode#LISTING_UNKNOWN}
     */
    public static ListingId listing(String id) {
        return known(id, ListingId::new, RefusalCode.LISTING_UNKNOWN);
    }

    /**
     * The id of an order.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}
     */
    public static OrderId order(String id) {
        return known(id, OrderId::new, RefusalCode.ORDER_UNKNOWN);
    }

    /**
     * The id of a quote.
     *
     * @throws Refused {@link RefusalCode#QUOTE_UNKNOWN}
     */
    public static QuoteId quote(String id) {
        return known(id, QuoteId::new, RefusalCode.QUOTE_UNKNOWN);
    }

    /**
     * The id of a return case.
     *
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN}
     */
    public static CaseId returnCase(String id) {
        return known(id, CaseId::new, RefusalCode.CASE_UNKNOWN);
    }

    public static Refused unknown(RefusalCode code, String id) {
        return new Refused(code, "There is no such thing here, or none that you may see.", Map.of("id", id));
    }

    private static <I> I known(String id, Function<String, I> make, RefusalCode unknown) {
        try {
            return make.apply(id);
        } catch (Refused notAnId) {
            throw unknown(unknown, id);
        }
    }
}
