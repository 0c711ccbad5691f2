package market.sourcing.domain.trade.commissioning;

import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_ERASED;
import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_NEEDED;
import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_NOT_NEEDED;
import static market.sourcing.domain.shared.RefusalCode.CONSIGNEE_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.STATION_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.STATION_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.CUSTOMS;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_AGENT;
import static market.sourcing.domain.vocabulary.Consignees.BY_MAIL;
import static market.sourcing.domain.vocabulary.Consignees.KOREA;
import static market.sourcing.domain.vocabulary.Consignees.VIETNAM;
import static market.sourcing.domain.vocabulary.Consignees.closed;
import static market.sourcing.domain.vocabulary.Consignees.erase;
import static market.sourcing.domain.vocabulary.Consignees.eraseUnused;
import static market.sourcing.domain.vocabulary.Consignees.erased;
import static market.sourcing.domain.vocabulary.Consignees.look;
import static market.sourcing.domain.vocabulary.Consignees.lookedAt;
import static market.sourcing.domain.vocabulary.Consignees.opened;
import static market.sourcing.domain.vocabulary.Consignees.place;
import static market.sourcing.domain.vocabulary.Consignees.state;
import static market.sourcing.domain.vocabulary.Consignees.stated;
import static market.sourcing.domain.vocabulary.Consignees.vietnam;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;

import java.util.List;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class ConsigneeFixtureTest {

    /** The first order is in the customer's name. */
    private static Marketplace ordered() {
        var marketplace = sellingBags().and(vietnam(), stated());
        marketplace.when(place(AGENT, BY_MAIL)).isAnsweredOrRefused();
        return marketplace;
    }

    @Test
    void an_agent_states_a_person_once() {
        var marketplace = given(vietnam());
        marketplace.when(state(AGENT, VIETNAM)).writes(stated()).answers(0L);
        marketplace.when(state(AGENT, VIETNAM)).writesNothing().answers(0L);
    }

    @Test
    void another_station_under_the_same_key_is_refused_and_so_is_somebody_erased() {
        given(vietnam(), opened(KOREA, "BONDED"), stated())
                .when(state(AGENT, KOREA))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
        given(vietnam(), stated(), erased(AGENT)).when(state(AGENT, VIETNAM)).isRefused(CONSIGNEE_ERASED);
        given(vietnam(), stated()).when(state(OTHER_AGENT, VIETNAM)).isRefused(CONSIGNEE_UNKNOWN);
    }

    @Test
    void only_agents_state_people_and_only_where_their_names_are_needed() {
        given(vietnam()).when(state(BUYER, VIETNAM)).isRefused(NOT_ALLOWED);
        given().when(state(AGENT, VIETNAM)).isRefused(STATION_UNKNOWN);
        given(vietnam(), closed()).when(state(AGENT, VIETNAM)).isRefused(STATION_CLOSED);
        given(opened(VIETNAM, "DIRECT_IMPORT")).when(state(AGENT, VIETNAM)).isRefused(CONSIGNEE_NOT_NEEDED);
    }

    @Test
    void every_look_of_customs_is_told() {
        var marketplace = ordered();
        marketplace.when(look(CUSTOMS, ORDER)).writes(lookedAt(ORDER));
        marketplace.when(look(CUSTOMS, ORDER)).writes(lookedAt(ORDER));
        marketplace.when(look(CUSTOMS, null)).writes(lookedAt(null));
    }

    @Test
    void nobody_else_looks_nor_at_whom_nobody_knows() {
        for (var other : List.of(AGENT, OPERATOR, AUDITOR)) {
            ordered().when(look(other, null)).isRefused(NOT_ALLOWED);
        }
        given().when(look(CUSTOMS, null)).isRefused(CONSIGNEE_UNKNOWN);
        given(stated(), erased(AGENT)).when(look(CUSTOMS, null)).isRefused(CONSIGNEE_ERASED);
        ordered().when(look(CUSTOMS, new OrderId("order-another"))).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void the_agent_and_operators_erase_once() {
        given(stated()).when(erase(AGENT)).writes(erased(AGENT)).answers(1L);
        given(stated()).when(erase(OPERATOR)).writes(erased(OPERATOR));
        given(stated(), erased(AGENT)).when(erase(OPERATOR)).writesNothing().answers(1L);
        given(stated()).when(erase(OTHER_AGENT)).isRefused(CONSIGNEE_UNKNOWN);
        given(stated()).when(erase(CUSTOMS)).isRefused(CONSIGNEE_UNKNOWN);
        given().when(erase(AGENT)).isRefused(CONSIGNEE_UNKNOWN);
    }

    @Test
    void nobody_is_erased_while_goods_are_on_their_way_to_him() {
        ordered().when(erase(AGENT)).isRefused(CONSIGNEE_NEEDED).withFact("orders", List.of(ORDER.value()));
    }

    @Test
    void once_they_are_there_or_called_off_he_is() {
        var calledOff = ordered();
        calledOff.when(cancel(AGENT)).isAnsweredOrRefused();
        calledOff.when(erase(AGENT)).writes(erased(AGENT));
        ordered().and(completed()).when(erase(AGENT)).writes(erased(AGENT));
    }

    @Test
    void in_whose_name_nobody_ordered_in_time_is_erased_by_nobody() {
        given(stated()).when(eraseUnused()).writes(erased(null)).answers(true);
        given(stated(), erased(AGENT)).when(eraseUnused()).writesNothing().answers(true);
        ordered().when(eraseUnused()).writesNothing().answers(false);
    }
}
