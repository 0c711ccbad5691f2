package market.sourcing.domain.trade.consolidating;

import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_ERASED;
import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_NEEDED;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Consignees.BY_MAIL;
import static market.sourcing.domain.vocabulary.Consignees.CUSTOMER;
import static market.sourcing.domain.vocabulary.Consignees.erase;
import static market.sourcing.domain.vocabulary.Consignees.erased;
import static market.sourcing.domain.vocabulary.Consignees.named;
import static market.sourcing.domain.vocabulary.Consolidations.CLOSED;
import static market.sourcing.domain.vocabulary.Consolidations.FRIDAY;
import static market.sourcing.domain.vocabulary.Consolidations.LIGHT;
import static market.sourcing.domain.vocabulary.Consolidations.PACKED;
import static market.sourcing.domain.vocabulary.Consolidations.add;
import static market.sourcing.domain.vocabulary.Consolidations.added;
import static market.sourcing.domain.vocabulary.Consolidations.closed;
import static market.sourcing.domain.vocabulary.Consolidations.noted;
import static market.sourcing.domain.vocabulary.Consolidations.opened;
import static market.sourcing.domain.vocabulary.Consolidations.paid;
import static market.sourcing.domain.vocabulary.Consolidations.takeOut;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.handedOver;

import java.util.List;
import market.sourcing.domain.consignee.event.ConsigneeParcelPacked;
import market.sourcing.domain.consolidation.Milestone;
import market.sourcing.domain.vocabulary.Consignees;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Who a person is is known until customs have let his parcels through, however long his order is complete. */
class PackedPersonFixtureTest {
    private static final ConsigneeParcelPacked FOR_HIM =
            new ConsigneeParcelPacked(CUSTOMER.value(), ORDER.value(), FRIDAY.value(), parcelId(1), PACKED);

    /** His order was mailed, handed over and is complete; nothing of it is packed. */
    private static Marketplace complete() {
        return paid(Consignees.taken(BY_MAIL))
                .and(Consignees.stated(), named())
                .and(stated(1, "SIM001", 100), handedOver(), completed())
                .and(opened(FRIDAY, "AIR", "DIRECT_MAIL"));
    }

    /** And its parcel is packed. */
    private static Marketplace packed() {
        return complete().and(added(FRIDAY, 1, LIGHT), FOR_HIM);
    }

    @Test
    void he_is_told_of_each_parcel_once() {
        complete()
                .when(add(FRIDAY, 1, LIGHT))
                .writes(added(FRIDAY, 1, LIGHT), FOR_HIM)
                .then(add(FRIDAY, 1, LIGHT))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void nobody_is_erased_whose_parcel_is_packed_until_customs_let_it_through() {
        packed().when(erase(AGENT))
                .isRefused(CONSIGNEE_NEEDED)
                .withFact("orders", List.of())
                .withFact("consolidations", List.of(FRIDAY.value()));
        var arrived = packed().and(
                        closed(1, 1000),
                        noted(Milestone.DEPARTED_ORIGIN, null, CLOSED, CLOSED),
                        noted(Milestone.ARRIVED, null, CLOSED, CLOSED),
                        noted(Milestone.HELD_BY_CUSTOMS, "who is it for", CLOSED, CLOSED));
        arrived.when(erase(AGENT)).isRefused(CONSIGNEE_NEEDED);
        arrived.and(noted(Milestone.CUSTOMS_CLEARED, null, CLOSED, CLOSED))
                .when(erase(AGENT))
                .writes(erased(AGENT));
    }

    @Test
    void a_parcel_that_stays_behind_keeps_nobody() {
        var marketplace = packed();
        marketplace.when(takeOut(1, OPERATOR)).isAnsweredOrRefused();
        marketplace.when(erase(AGENT)).writes(erased(AGENT));
    }

    @Test
    void a_parcel_of_somebody_erased_is_not_packed() {
        complete().and(erased(AGENT)).when(add(FRIDAY, 1, LIGHT)).isRefused(CONSIGNEE_ERASED);
    }

    @Test
    void what_was_packed_before_he_was_erased_is_answered_as_before() {
        packed().and(
                        closed(1, 1000),
                        noted(Milestone.DEPARTED_ORIGIN, null, CLOSED, CLOSED),
                        noted(Milestone.ARRIVED, null, CLOSED, CLOSED),
                        noted(Milestone.CUSTOMS_CLEARED, null, CLOSED, CLOSED),
                        erased(AGENT))
                .when(add(FRIDAY, 1, LIGHT))
                .writesNothing();
    }
}
