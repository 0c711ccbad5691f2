package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.consolidation.FreightBill;
import market.sourcing.domain.consolidation.FreightService;
import market.sourcing.domain.consolidation.HeldBecause;
import market.sourcing.domain.consolidation.HsCodes;
import market.sourcing.domain.consolidation.Measures;
import market.sourcing.domain.consolidation.Milestone;
import market.sourcing.domain.consolidation.command.AddParcel;
import market.sourcing.domain.consolidation.command.CloseConsolidation;
import market.sourcing.domain.consolidation.command.NoteMilestone;
import market.sourcing.domain.consolidation.command.OpenConsolidation;
import market.sourcing.domain.consolidation.command.RemeasureParcel;
import market.sourcing.domain.consolidation.command.StateFreightBill;
import market.sourcing.domain.consolidation.command.TakeParcelOut;
import market.sourcing.domain.consolidation.event.ConsolidationClosed;
import market.sourcing.domain.consolidation.event.ConsolidationOpened;
import market.sourcing.domain.consolidation.event.MilestoneNoted;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.PlainMeasures;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.event.StationOpened;
import org.jspecify.annotations.Nullable;

/** Histories and commands of an agent's parcels for Vietnam, by air; its first order was sent in two parcels. */
public final class Consolidations {
    public static final ConsolidationId FRIDAY = new ConsolidationId("consolidation-friday");
    public static final ConsolidationId MONDAY = new ConsolidationId("consolidation-monday");
    public static final Instant CUT_OFF = Times.inHours(12);
    /** After parcels were sent, before the cut-off and before anything is due. */
    public static final Instant PACKED = Times.inHours(10);

    public static final Instant CLOSED = Times.inHours(13);

    /** 600 g in 6,000,000 mm³, which weigh 1,000 g by air. */
    public static final Measures LIGHT = new Measures(600, 300, 200, 100);
    /** 2,000 g in as much. */
    public static final Measures HEAVY = new Measures(2000, 300, 200, 100);

    private static final HsCodes BAGS = new HsCodes(List.of("420222"));
    private static final String BY = Actors.OPERATOR.account().value();

    private Consolidations() {}

    /** The agent's order for Vietnam is paid and handed over: 60 bags in the first parcel, 40 in the second. */
    public static Marketplace sent() {
        return unsent().and(stated(1, "SIM001", 60), stated(2, "SIM002", 40), handedOver());
    }

    /** It is paid, and nothing more. */
    public static Marketplace unsent() {
        return paid(taken("account-agent", "station-vn", "DIRECT_IMPORT"));
    }

    /** The same of any commission. */
    public static Marketplace paid(CommissionTaken commission) {
        var terms = Bound.toSpotGoods();
        return given(vietnam(), placed(terms), commission)
                .and(Payments.paid(1, "one", Stage.FULL, 620_00))
                .and(started(terms));
    }

    public static StationOpened vietnam() {
        return new StationOpened(
                "station-vn", "VND", List.of("vi"), List.of("DIRECT_IMPORT", "DIRECT_MAIL"), 300, BY, Times.NOW);
    }

    public static CommissionTaken taken(String agent, String station, String customsMode) {
        return new CommissionTaken(
                ORDER.value(),
                agent,
                "customer 7",
                station,
                customsMode,
                customsMode.equals("DIRECT_IMPORT") ? null : "consignee-7",
                Times.NOW);
    }

    public static ConsolidationOpened opened(ConsolidationId id) {
        return opened(id, "AIR");
    }

    public static ConsolidationOpened opened(ConsolidationId id, String service) {
        return opened(id, service, "DIRECT_IMPORT");
    }

    public static ConsolidationOpened opened(ConsolidationId id, String service, String customsMode) {
        return new ConsolidationOpened(
                id.value(),
                "account-agent",
                "station-vn",
                customsMode,
                service,
                CUT_OFF,
                BY,
                Times.LATER,
                "open " + id);
    }

    public static ParcelConsolidated added(ConsolidationId id, int parcel, Measures measures) {
        return new ParcelConsolidated(
                id.value(),
                Deliveries.parcelId(parcel),
                ORDER.value(),
                "simulated",
                "SIM00" + parcel,
                List.of("420222"),
                air(measures),
                BY,
                PACKED);
    }

    /** By air. */
    public static PlainMeasures air(Measures measures) {
        return new PlainMeasures(
                measures.grams(),
                measures.lengthMm(),
                measures.widthMm(),
                measures.heightMm(),
                measures.volumeGrams(FreightService.AIR),
                measures.chargeableGrams(FreightService.AIR));
    }

    public static ConsolidationClosed closed(int parcels, long grams) {
        return new ConsolidationClosed(FRIDAY.value(), parcels, grams, BY, CLOSED);
    }

    public static MilestoneNoted noted(Milestone milestone, @Nullable String reason, Instant reached, Instant noted) {
        return new MilestoneNoted(FRIDAY.value(), milestone.name(), reason, reached, BY, noted);
    }

    public static OpenConsolidation open(Actor actor, Instant cutOff, String fingerprint) {
        return new OpenConsolidation(
                FRIDAY,
                actor,
                Actors.AGENT.account(),
                StationId.ofCode("vn"),
                CustomsMode.DIRECT_IMPORT,
                FreightService.AIR,
                cutOff,
                Times.LATER,
                fingerprint);
    }

    public static AddParcel add(ConsolidationId id, int parcel, Measures measures) {
        return add(id, parcel, measures, Actors.OPERATOR, PACKED);
    }

    public static AddParcel add(ConsolidationId id, int parcel, Measures measures, Actor actor, Instant at) {
        return new AddParcel(
                id, null, actor, ORDER, TrackingNumber.of("simulated", "SIM00" + parcel), BAGS, measures, at);
    }

    public static TakeParcelOut takeOut(int parcel, Actor actor) {
        return new TakeParcelOut(FRIDAY, null, actor, Deliveries.parcelId(parcel), PACKED);
    }

    public static RemeasureParcel remeasure(int parcel, Measures measures, Actor actor) {
        return new RemeasureParcel(FRIDAY, null, actor, Deliveries.parcelId(parcel), measures, PACKED);
    }

    public static CloseConsolidation close(Actor actor) {
        return new CloseConsolidation(FRIDAY, null, actor, CLOSED);
    }

    public static NoteMilestone note(Milestone milestone, @Nullable String reason, Instant reached, Instant now) {
        return note(milestone, reason, reached, now, Actors.OPERATOR);
    }

    public static NoteMilestone note(
            Milestone milestone, @Nullable String reason, Instant reached, Instant now, Actor actor) {
        return new NoteMilestone(
                FRIDAY, null, actor, milestone, reason == null ? null : HeldBecause.valueOf(reason), reached, now);
    }

    public static StateFreightBill bill(String reference, long minor, String currency) {
        return bill(reference, minor, currency, Actors.OPERATOR);
    }

    public static StateFreightBill bill(String reference, long minor, String currency, Actor actor) {
        return bill("trunk", reference, minor, currency, actor, null);
    }

    /** One that replaces what was billed under its number before. */
    public static StateFreightBill correction(String reference, long minor, String currency, long replacesMinor) {
        return bill("trunk", reference, minor, currency, Actors.OPERATOR, replacesMinor);
    }

    public static StateFreightBill bill(
            String carrier, String reference, long minor, String currency, Actor actor, @Nullable Long replacesMinor) {
        var amount = new Money(minor, Currency.getInstance(currency));
        var bill = new FreightBill(carrier, reference, amount, 3_500);
        return new StateFreightBill(FRIDAY, null, actor, bill, replacesMinor, Times.inDays(5));
    }
}
