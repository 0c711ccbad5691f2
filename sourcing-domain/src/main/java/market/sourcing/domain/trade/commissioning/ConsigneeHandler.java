package market.sourcing.domain.trade.commissioning;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import market.sourcing.domain.consignee.Consignee;
import market.sourcing.domain.consignee.command.EraseConsignee;
import market.sourcing.domain.consignee.command.EraseLostConsignee;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.consignee.command.LookAtConsignee;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.consolidation.Consolidation;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.station.Station;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * States people, lets customs look, and erases them: never while an order in their names is on its way here, nor while a parcel of one is on
 * its way through customs.
 */
public record ConsigneeHandler(
        Repository<Consignee> consignees,
        Repository<Order> orders,
        Repository<Consolidation> consolidations,
        Repository<Station> stations) {
    private static final int MOST_NAMED = 20;

    /**
     * Answers the first version. Nobody is stated for a market that needs nobody's name.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#STATION_UNKNOWN}, {@link RefusalCode#STATION_CLOSED},
     *     {@link RefusalCode#CUSTOMS_MODE_NOT_OFFERED}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED},
     *     {@link RefusalCode#CONSIGNEE_ERASED}
     */
    @CommandHandler
    public long handle(StateConsignee command) throws Exception {
        OnlyAgentsMay.check(command.agent());
        var earlier = Loading.unlessNew(consignees, command.consigneeId().value());
        if (earlier.isPresent()) {
            return again(earlier.get(), command);
        }
        Loading.known(stations, command.station().value(), RefusalCode.STATION_UNKNOWN)
                .execute(Station::mustNeedConsignees);
        return consignees.newInstance(() -> new Consignee(command)).version();
    }

    private static long again(Aggregate<Consignee> earlier, StateConsignee command) {
        earlier.execute(it -> {
            it.mustConcern(command.agent());
            it.mustBeKept();
        });
        if (!earlier.<Boolean>invoke(it -> it.isFor(command.station()))) {
            throw Refused.keyReused();
        }
        return Loading.FIRST_VERSION;
    }

    /**
     * Answers the version.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#CONSIGNEE_UNKNOWN}, {@link RefusalCode#CONSIGNEE_ERASED},
     *     {@link RefusalCode#ORDER_UNKNOWN}
     */
    @CommandHandler
    public long handle(LookAtConsignee command) {
        if (!command.official().is(Role.CUSTOMS)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only customs look at who a person is.");
        }
        var consignee = consignee(command.consigneeId());
        consignee.execute(it -> it.look(command));
        return consignee.version();
    }

    /**
     * Answers the version; nothing happens when he is erased.
     *
     * @throws Refused {@link RefusalCode#CONSIGNEE_UNKNOWN}, {@link RefusalCode#CONSIGNEE_NEEDED}
     */
    @CommandHandler
    public long handle(EraseConsignee command) {
        var consignee = consignee(command.consigneeId());
        consignee.execute(it -> it.mustConcern(command.actor()));
        if (!consignee.<Boolean>invoke(Consignee::isErased)) {
            mustNotBeNeeded(consignee);
        }
        consignee.execute(it -> it.erase(command.actor().account(), command.at()));
        return consignee.version();
    }

    /** Answers whether he is erased by now: not where an order was placed in his name, however that ended. */
    @CommandHandler
    public boolean handle(EraseUnusedConsignee command) {
        var consignee = consignee(command.consigneeId());
        if (consignee.invoke(Consignee::orders).isEmpty()) {
            consignee.execute(it -> it.erase(null, command.at()));
        }
        return consignee.invoke(Consignee::isErased);
    }

    /**
     * Answers the version; nothing happens when he is erased.
     *
     * @throws Refused {@link RefusalCode#CONSIGNEE_UNKNOWN}
     */
    @CommandHandler
    public long handle(EraseLostConsignee command) {
        var consignee = consignee(command.consigneeId());
        consignee.execute(it -> it.erase(null, command.at()));
        return consignee.version();
    }

    /** Consolidations before orders, as where parcels are packed. */
    private void mustNotBeNeeded(Aggregate<Consignee> consignee) {
        var named = consignee.invoke(Consignee::orders);
        var packed = consignee.invoke(Consignee::consolidations).stream()
                .map(ConsolidationId::value)
                .toList();
        var awaited = those(Loading.together(consolidations, packed), it -> it.isAwaitedByCustomsFor(named));
        var underWay = those(
                Loading.together(orders, named.stream().map(OrderId::value).toList()),
                it -> !it.isClosed() && !it.isCompleted());
        if (!underWay.isEmpty() || !awaited.isEmpty()) {
            throw new Refused(
                    RefusalCode.CONSIGNEE_NEEDED,
                    "Orders in this person's name are neither over nor delivered, or parcels of them not through customs.",
                    Map.of("orders", underWay, "consolidations", awaited));
        }
    }

    private static <T> List<String> those(Map<String, Aggregate<T>> loaded, Predicate<T> needing) {
        return loaded.entrySet().stream()
                .filter(it -> it.getValue().<Boolean>invoke(needing::test))
                .map(Map.Entry::getKey)
                .limit(MOST_NAMED)
                .toList();
    }

    private Aggregate<Consignee> consignee(ConsigneeId id) {
        return Loading.known(consignees, id.value(), RefusalCode.CONSIGNEE_UNKNOWN);
    }
}
