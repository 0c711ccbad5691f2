package market.sourcing.projections.consolidation;

import static com.mongodb.client.model.Indexes.ascending;
import static java.util.stream.Collectors.toMap;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import market.sourcing.domain.consolidation.event.ConsolidationClosed;
import market.sourcing.domain.consolidation.event.ConsolidationEvent;
import market.sourcing.domain.consolidation.event.ConsolidationOpened;
import market.sourcing.domain.consolidation.event.FreightShared;
import market.sourcing.domain.consolidation.event.MilestoneNoted;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.ParcelRemeasured;
import market.sourcing.domain.consolidation.event.ParcelTakenOut;
import market.sourcing.domain.consolidation.event.PlainMeasures;
import market.sourcing.domain.consolidation.event.SharedFreight;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.projections.consolidation.ConsolidationDetail.Bill;
import market.sourcing.projections.consolidation.ConsolidationDetail.Freight;
import market.sourcing.projections.consolidation.ConsolidationDetail.Measures;
import market.sourcing.projections.consolidation.ConsolidationDetail.Milestone;
import market.sourcing.projections.consolidation.ConsolidationDetail.Parcel;
import market.sourcing.projections.consolidation.ConsolidationDetail.Share;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds what happens to consolidations. */
public final class ConsolidationProjector implements Projector<ConsolidationDetail> {
    public static final View<ConsolidationDetail> VIEW = new View<>(
            "consolidation",
            1,
            ConsolidationDetail.class,
            List.of(ascending("agentId", "logPosition"), ascending("parcels.orderId"), ascending("logPosition")));

    @Override
    public View<ConsolidationDetail> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof ConsolidationEvent about ? List.of(about.consolidationId()) : List.of();
    }

    @Override
    public ConsolidationDetail fold(@Nullable ConsolidationDetail before, String id, Recorded recorded) {
        var event = (ConsolidationEvent) recorded.event();
        return event instanceof ConsolidationOpened opened
                ? opened(opened, recorded)
                : changed(required(before, id, event), event, recorded.sequence());
    }

    private static ConsolidationDetail opened(ConsolidationOpened opened, Recorded recorded) {
        return new ConsolidationDetail(
                opened.consolidationId(),
                recorded.sequence(),
                opened.agentId(),
                opened.stationId(),
                opened.customsMode(),
                opened.service(),
                Instants.stored(opened.openedAt()),
                Instants.stored(opened.cutOffAt()),
                null,
                List.of(),
                List.of(),
                null,
                recorded.position());
    }

    private static ConsolidationDetail changed(ConsolidationDetail was, ConsolidationEvent event, long version) {
        return switch (event) {
            case ConsolidationOpened again ->
                throw new IllegalArgumentException("Opened twice: " + again.consolidationId());
            case ParcelConsolidated it -> was.with(adding(was.parcels(), it), version);
            case ParcelRemeasured it ->
                was.with(
                        each(
                                was.parcels(),
                                parcel -> parcel.id().equals(it.parcelId()) ? measured(parcel, it) : parcel),
                        version);
            case ParcelTakenOut it ->
                was.with(
                        was.parcels().stream()
                                .filter(parcel -> !parcel.id().equals(it.parcelId()))
                                .toList(),
                        version);
            case ConsolidationClosed it -> was.closed(Instants.stored(it.closedAt()), version);
            case MilestoneNoted it -> was.reaching(InOrder.and(was.milestones(), milestone(it)), version);
            case FreightShared it -> was.billed(freight(was.freight(), it), bearing(was.parcels(), it), version);
        };
    }

    private static List<Parcel> adding(List<Parcel> parcels, ParcelConsolidated event) {
        var more = new ArrayList<>(parcels);
        more.add(parcel(event));
        more.sort(Comparator.comparing(Parcel::id));
        return List.copyOf(more);
    }

    private static Parcel parcel(ParcelConsolidated event) {
        var at = Instants.stored(event.addedAt());
        return new Parcel(
                event.parcelId(),
                event.orderId(),
                event.carrier(),
                event.trackingNumber(),
                event.hs6(),
                measures(event.measures()),
                at,
                at,
                null);
    }

    private static Measures measures(PlainMeasures measures) {
        return new Measures(
                measures.grams(),
                measures.lengthMm(),
                measures.widthMm(),
                measures.heightMm(),
                measures.volumeGrams(),
                measures.chargeableGrams());
    }

    private static Parcel measured(Parcel parcel, ParcelRemeasured event) {
        return parcel.measured(measures(event.measures()), Instants.stored(event.measuredAt()));
    }

    private static List<Parcel> each(List<Parcel> parcels, UnaryOperator<Parcel> change) {
        return parcels.stream().map(change).toList();
    }

    private static Milestone milestone(MilestoneNoted event) {
        return new Milestone(
                event.milestone(),
                event.reason(),
                Instants.stored(event.reachedAt()),
                Instants.stored(event.notedAt()));
    }

    private static Freight freight(@Nullable Freight before, FreightShared event) {
        var bill = new Bill(
                event.carrier(),
                event.reference(),
                event.amountMinor(),
                event.currency(),
                event.billedGrams(),
                Instants.stored(event.sharedAt()));
        return new Freight(
                event.totalMinor(), event.currency(), stated(before == null ? List.of() : before.bills(), bill));
    }

    private static List<Bill> stated(List<Bill> bills, Bill stated) {
        for (int place = 0; place < bills.size(); place++) {
            var bill = bills.get(place);
            if (bill.carrier().equals(stated.carrier()) && bill.reference().equals(stated.reference())) {
                return InOrder.replacing(bills, place, stated);
            }
        }
        return InOrder.and(bills, stated);
    }

    private static List<Parcel> bearing(List<Parcel> parcels, FreightShared event) {
        var shares = event.shares().stream().collect(toMap(SharedFreight::parcelId, Function.identity()));
        return each(parcels, parcel -> parcel.bearing(share(shares.get(parcel.id()))));
    }

    private static @Nullable Share share(@Nullable SharedFreight shared) {
        return shared == null
                ? null
                : new Share(shared.floorMinor(), shared.remainder(), shared.givenMinor(), shared.shareMinor());
    }
}
