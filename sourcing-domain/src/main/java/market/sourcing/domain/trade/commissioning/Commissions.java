package market.sourcing.domain.trade.commissioning;

import java.time.Instant;
import market.sourcing.domain.commission.Commission;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.consignee.Consignee;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.station.Station;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Takes what agents order for others, with the orders that it is about and in their transaction. */
public record Commissions(
        Repository<Commission> commissions, Repository<Consignee> consignees, Repository<Station> stations) {

    /**
     * Holds where the agent may order on behalf of that customer. From here until the unit of work ends, orders in the same person's
     * name, and erasing him, wait for each other.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#STATION_UNKNOWN}, {@link RefusalCode#STATION_CLOSED},
     *     {@link RefusalCode#CUSTOMS_MODE_NOT_OFFERED}, {@link RefusalCode#CONSIGNEE_UNKNOWN},
     *     {@link RefusalCode#CONSIGNEE_ERASED}, {@link RefusalCode#CONSIGNEE_OF_OTHER_STATION}
     */
    public void mustBePossible(Actor agent, OnBehalf onBehalf) {
        OnlyAgentsMay.check(agent);
        var station = onBehalf.station();
        Loading.known(stations, station.value(), RefusalCode.STATION_UNKNOWN)
                .execute(it -> it.mustOffer(onBehalf.customsMode()));
        onBehalf.consignee().ifPresent(id -> consignee(id).execute(it -> it.mustServe(agent.account(), station)));
    }

    /** Of an order that was placed just now; see {@link #mustBePossible}. */
    public void take(OrderId order, Actor agent, OnBehalf onBehalf, Instant at) throws Exception {
        commissions.newInstance(() -> new Commission(order, agent.account(), onBehalf, at));
        onBehalf.consignee().ifPresent(id -> consignee(id).execute(it -> it.name(order, at)));
    }

    private Aggregate<Consignee> consignee(ConsigneeId id) {
        return Loading.known(consignees, id.value(), RefusalCode.CONSIGNEE_UNKNOWN);
    }
}
