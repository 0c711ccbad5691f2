package market.sourcing.domain.trade.consolidating;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.commission.Commission;
import market.sourcing.domain.commission.CommissionId;
import market.sourcing.domain.consignee.Consignee;
import market.sourcing.domain.consolidation.Consolidation;
import market.sourcing.domain.consolidation.Way;
import market.sourcing.domain.consolidation.command.AddParcel;
import market.sourcing.domain.consolidation.command.TakeParcelOut;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.trade.delivering.Promises;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Packs parcels of orders, and takes them out again. Which consolidation a parcel goes with is reserved in the transaction that says so:
 * of two that would have it at once, on whichever nodes, one gets it.
 */
public record PackParcelHandler(
        Repository<Consolidation> consolidations,
        Repository<Commission> commissions,
        Repository<Consignee> consignees,
        Repository<Order> orders,
        Promises promises,
        UniqueValues unique) {
    /**
     * Answers the consolidation's version.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#CONSOLIDATION_UNKNOWN},
     *     {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#ORDER_GOES_ANOTHER_WAY}, {@link RefusalCode#ORDER_NOT_PAID},
     *     {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}, {@link RefusalCode#PARCEL_UNKNOWN},
     *     {@link RefusalCode#PARCEL_CONSOLIDATED}, {@link RefusalCode#CONSOLIDATION_CLOSED},
     *     {@link RefusalCode#CONSOLIDATION_CUT_OFF}, {@link RefusalCode#CONSOLIDATION_FULL},
     *     {@link RefusalCode#CONSIGNEE_ERASED}
     */
    @CommandHandler
    public long handle(AddParcel command) {
        OnlyOperatorsMay.check(command.operator());
        var commission =
                Loading.ifKnown(commissions, CommissionId.of(command.orderId()).value());
        // First of all that an erasure holds as well, and as it does: so these two never wait for each other.
        var consignee = commission.flatMap(this::consignee);
        var consolidation = known(command.consolidationId(), command.expectedVersion());
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        mustGoTheSameWay(command.orderId(), commission, consolidation);
        order.invoke(Order::life).dispatching().mustBeHandedOver();
        var parcel = sent(command.orderId(), command.number());
        var before = consolidation.version();
        consolidation.execute(it -> it.add(
                parcel,
                command.orderId(),
                command.number(),
                command.hs6(),
                command.measures(),
                command.operator(),
                command.at()));
        if (!unique.reserve(
                Uniqueness.PARCEL_IN_CONSOLIDATION,
                parcel,
                command.consolidationId().value())) {
            throw Consolidation.isConsolidated(parcel);
        }
        if (!Objects.equals(before, consolidation.version())) {
            consignee.ifPresent(person ->
                    person.execute(it -> it.pack(command.consolidationId(), command.orderId(), parcel, command.at())));
        }
        return consolidation.version();
    }

    /**
     * Answers the consolidation's version.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#CONSOLIDATION_UNKNOWN},
     *     {@link RefusalCode#PARCEL_UNKNOWN}, {@link RefusalCode#CONSOLIDATION_CLOSED}
     */
    @CommandHandler
    public long handle(TakeParcelOut command) {
        OnlyOperatorsMay.check(command.operator());
        var consolidation = known(command.consolidationId(), command.expectedVersion());
        consolidation.execute(it -> it.takeOut(command.parcelId(), command.operator(), command.at()));
        unique.release(
                Uniqueness.PARCEL_IN_CONSOLIDATION,
                command.parcelId(),
                command.consolidationId().value());
        return consolidation.version();
    }

    private Aggregate<Consolidation> known(ConsolidationId id, @Nullable Long expectedVersion) {
        return Loading.known(consolidations, id.value(), expectedVersion, RefusalCode.CONSOLIDATION_UNKNOWN);
    }

    private Optional<Aggregate<Consignee>> consignee(Aggregate<Commission> commission) {
        return commission
                .invoke(Commission::onBehalf)
                .consignee()
                .flatMap(id -> Loading.ifKnown(consignees, id.value()));
    }

    private static void mustGoTheSameWay(
            OrderId order, Optional<Aggregate<Commission>> found, Aggregate<Consolidation> consolidation) {
        var commission = found.orElseThrow(() -> Way.another(order));
        var its = new Way(
                commission.invoke(Commission::agent),
                commission.invoke(Commission::onBehalf).station(),
                commission.invoke(Commission::onBehalf).customsMode());
        consolidation.invoke(Consolidation::way).mustBeThatOf(order, its);
    }

    private String sent(OrderId order, TrackingNumber number) {
        return promises.asItStands(order)
                .flatMap(it -> it.parcels().sentUnder(number.carrier().code(), number.text()))
                .orElseThrow(() -> new Refused(
                        RefusalCode.PARCEL_UNKNOWN,
                        "The order has no such parcel on its way.",
                        Map.of("carrier", number.carrier().code(), "trackingNumber", number.text())));
    }
}
