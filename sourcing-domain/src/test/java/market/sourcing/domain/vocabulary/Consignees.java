package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.consignee.LookReason;
import market.sourcing.domain.consignee.command.EraseConsignee;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.consignee.command.LookAtConsignee;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.consignee.event.ConsigneeLookedAt;
import market.sourcing.domain.consignee.event.ConsigneeNamed;
import market.sourcing.domain.consignee.event.ConsigneeStated;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.event.StationClosed;
import market.sourcing.domain.station.event.StationOpened;
import org.jspecify.annotations.Nullable;

/** A customer in Vietnam, for whom the agent orders by direct mail. */
public final class Consignees {
    public static final StationId VIETNAM = StationId.ofCode("vn");
    public static final StationId KOREA = StationId.ofCode("kr");
    public static final ConsigneeId CUSTOMER = new ConsigneeId("consignee-first");
    public static final String REFERENCE = "A-17";
    public static final OnBehalf BY_MAIL = new OnBehalf(REFERENCE, VIETNAM, CustomsMode.DIRECT_MAIL, CUSTOMER);
    public static final OnBehalf FROM_STOCK = new OnBehalf(REFERENCE, VIETNAM, CustomsMode.DIRECT_IMPORT, null);

    private Consignees() {}

    /** By direct import and direct mail. */
    public static StationOpened vietnam() {
        return opened(VIETNAM, "DIRECT_IMPORT", "DIRECT_MAIL");
    }

    public static StationOpened opened(StationId station, String... modes) {
        return new StationOpened(station.value(), "VND", List.of("vi"), List.of(modes), 300, "account-operator", NOW);
    }

    public static StationClosed closed() {
        return new StationClosed(VIETNAM.value(), "customs are on strike", "account-operator", NOW);
    }

    public static StateConsignee state(Actor actor, StationId station) {
        return new StateConsignee(CUSTOMER, actor, station, NOW);
    }

    public static ConsigneeStated stated() {
        return new ConsigneeStated(
                CUSTOMER.value(),
                AGENT.account().value(),
                VIETNAM.value(),
                NOW,
                NOW.plus(Duration.ofDays(30)),
                "consignees-1");
    }

    /** By the first order. */
    public static ConsigneeNamed named() {
        return new ConsigneeNamed(CUSTOMER.value(), Orders.ORDER.value(), NOW);
    }

    public static CommissionTaken taken(OnBehalf onBehalf) {
        return new CommissionTaken(
                Orders.ORDER.value(),
                AGENT.account().value(),
                onBehalf.reference(),
                onBehalf.station().value(),
                onBehalf.customsMode().name(),
                onBehalf.consignee().map(ConsigneeId::value).orElse(null),
                NOW);
    }

    /** So many of the bag. */
    public static PlaceOrder place(Actor actor, OnBehalf onBehalf) {
        return new PlaceOrder(
                Orders.ORDER,
                actor,
                List.of(Orders.line(Listings.LISTING, null, 99)),
                null,
                onBehalf,
                NOW,
                Orders.FINGERPRINT);
    }

    public static LookAtConsignee look(Actor actor, @Nullable OrderId order) {
        return new LookAtConsignee(CUSTOMER, actor, LookReason.CLEARANCE, order, LATER);
    }

    public static ConsigneeLookedAt lookedAt(@Nullable OrderId order) {
        return new ConsigneeLookedAt(
                CUSTOMER.value(),
                Actors.CUSTOMS.account().value(),
                "CLEARANCE",
                order == null ? null : order.value(),
                LATER);
    }

    public static EraseConsignee erase(Actor actor) {
        return new EraseConsignee(CUSTOMER, actor, LATER);
    }

    public static EraseUnusedConsignee eraseUnused() {
        return new EraseUnusedConsignee(CUSTOMER, stated().unusedUntil());
    }

    public static ConsigneeErased erased(@Nullable Actor by) {
        return new ConsigneeErased(
                CUSTOMER.value(),
                by == null ? null : by.account().value(),
                by == null ? stated().unusedUntil() : LATER);
    }
}
