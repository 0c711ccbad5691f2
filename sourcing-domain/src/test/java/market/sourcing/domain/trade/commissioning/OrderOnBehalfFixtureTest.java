package market.sourcing.domain.trade.commissioning;

import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_ERASED;
import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_OF_OTHER_STATION;
import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.CUSTOMS_MODE_NOT_OFFERED;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.STATION_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.STATION_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_AGENT;
import static market.sourcing.domain.vocabulary.Consignees.BY_MAIL;
import static market.sourcing.domain.vocabulary.Consignees.CUSTOMER;
import static market.sourcing.domain.vocabulary.Consignees.FROM_STOCK;
import static market.sourcing.domain.vocabulary.Consignees.KOREA;
import static market.sourcing.domain.vocabulary.Consignees.REFERENCE;
import static market.sourcing.domain.vocabulary.Consignees.VIETNAM;
import static market.sourcing.domain.vocabulary.Consignees.closed;
import static market.sourcing.domain.vocabulary.Consignees.erased;
import static market.sourcing.domain.vocabulary.Consignees.named;
import static market.sourcing.domain.vocabulary.Consignees.opened;
import static market.sourcing.domain.vocabulary.Consignees.place;
import static market.sourcing.domain.vocabulary.Consignees.stated;
import static market.sourcing.domain.vocabulary.Consignees.taken;
import static market.sourcing.domain.vocabulary.Consignees.vietnam;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.consignee.event.ConsigneeNamed;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class OrderOnBehalfFixtureTest {

    private static Marketplace selling() {
        return sellingBags().and(vietnam());
    }

    @Test
    void who_it_is_for_is_told_with_the_order_and_in_its_transaction() {
        var outcome = selling().and(stated()).when(place(AGENT, BY_MAIL));
        assertThat(outcome.written(CommissionTaken.class)).isEqualTo(taken(BY_MAIL));
        assertThat(outcome.written(ConsigneeNamed.class)).isEqualTo(named());
        assertThat(outcome.written(OrderPlaced.class).buyerId())
                .isEqualTo(AGENT.account().value());
        assertThat(outcome.transactions()).hasSize(1);
    }

    @Test
    void goods_that_are_imported_in_bulk_are_in_nobodys_name() {
        var outcome = selling().when(place(AGENT, FROM_STOCK));
        assertThat(outcome.written(CommissionTaken.class)).isEqualTo(taken(FROM_STOCK));
        assertThat(outcome.events()).noneMatch(ConsigneeNamed.class::isInstance);
    }

    @Test
    void the_same_request_again_writes_nothing_even_when_the_person_is_erased() {
        var marketplace = selling().and(stated());
        var placed = marketplace.when(place(AGENT, BY_MAIL)).answer(PlacedOrder.class);
        marketplace
                .and(erased(AGENT), closed())
                .when(place(AGENT, BY_MAIL))
                .writesNothing()
                .answers(placed);
    }

    @Test
    void only_agents_order_on_behalf_of_others() {
        selling().when(place(BUYER, FROM_STOCK)).isRefused(NOT_ALLOWED);
    }

    @Test
    void the_station_is_there_and_open_and_takes_goods_in_that_way() {
        sellingBags().when(place(AGENT, FROM_STOCK)).isRefused(STATION_UNKNOWN);
        selling().and(closed()).when(place(AGENT, FROM_STOCK)).isRefused(STATION_CLOSED);
        selling()
                .and(stated())
                .when(place(AGENT, new OnBehalf(REFERENCE, VIETNAM, CustomsMode.BONDED, CUSTOMER)))
                .isRefused(CUSTOMS_MODE_NOT_OFFERED)
                .withFact("offered", List.of("DIRECT_IMPORT", "DIRECT_MAIL"));
    }

    @Test
    void the_person_is_one_of_the_agent_stated_for_that_station_and_not_erased() {
        selling().when(place(AGENT, BY_MAIL)).isRefused(CONSIGNEE_UNKNOWN);
        selling().and(stated()).when(place(OTHER_AGENT, BY_MAIL)).isRefused(CONSIGNEE_UNKNOWN);
        selling().and(stated(), erased(AGENT)).when(place(AGENT, BY_MAIL)).isRefused(CONSIGNEE_ERASED);
        selling()
                .and(stated(), opened(KOREA, "DIRECT_MAIL"))
                .when(place(AGENT, new OnBehalf(REFERENCE, KOREA, CustomsMode.DIRECT_MAIL, CUSTOMER)))
                .isRefused(CONSIGNEE_OF_OTHER_STATION)
                .withFact("station", "vn");
    }
}
