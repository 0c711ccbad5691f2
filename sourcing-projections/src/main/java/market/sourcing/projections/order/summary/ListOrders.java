package market.sourcing.projections.order.summary;

import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the orders of one party.
 *
 * @param state only those that stand there, or null for all of one party
 * @param order newest or oldest first
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page
 */
public record ListOrders(
        Party party,
        String id,
        @Nullable OrderState state,
        Order order,
        int size,
        @Nullable OrderCursor after) {
    public static final int MOST = 100;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ListOrders {
        if (size < 1 || size > MOST) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "A page has 1 to 100 items.",
                    Map.of("field", "size", "least", 1, "most", MOST));
        }
        if (party == Party.EVERYBODY && state == null) {
            throw Refused.invalid("state", "Say in which state orders are to be listed.");
        }
    }

    /** In which order they were placed. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /** Whose orders. */
    public enum Party {
        EVERYBODY(null),
        BUYER("buyerId"),
        FACTORY("terms.factoryId"),
        FACTORY_OWNER("terms.factoryOwnerId");

        private final @Nullable String field;

        Party(@Nullable String field) {
            this.field = field;
        }

        /** By which orders are found; null for everybody's. */
        @Nullable
        String field() {
            return field;
        }
    }
}
