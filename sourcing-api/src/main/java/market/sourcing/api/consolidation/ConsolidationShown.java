package market.sourcing.api.consolidation;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.consolidation.FreightService;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.projections.consolidation.ConsolidationDetail;
import org.jspecify.annotations.Nullable;

/**
 * A consolidation, and all that a parcel's share of its freight can be recomputed from.
 *
 * @param station the market that it goes to, such as vn
 * @param cubicCentimetresAKilogram what a volume weighs by its service: a parcel's volume weight is its mm³ by this, in grams, rounded up
 * @param closedAt null while parcels are collected
 * @param chargeableGrams of all parcels
 * @param parcels in the order of their ids
 * @param milestones in their order
 * @param freight null until a carrier has billed it
 */
record ConsolidationShown(
        String id,
        long version,
        String agentId,
        String station,

        @OneOf(CustomsMode.class) String customsMode,

        @OneOf(FreightService.class) String service,

        int cubicCentimetresAKilogram,
        Instant openedAt,
        Instant cutOffAt,
        @Nullable Instant closedAt,
        long chargeableGrams,
        List<ConsolidatedParcelShown> parcels,
        List<MilestoneShown> milestones,
        @Nullable FreightShown freight) {

    static ConsolidationShown of(ConsolidationDetail found) {
        var freight = found.freight();
        return new ConsolidationShown(
                found.id(),
                found.version(),
                found.agentId(),
                new StationId(found.stationId()).code(),
                found.customsMode(),
                found.service(),
                FreightService.valueOf(found.service()).cubicCentimetresAKilogram(),
                found.openedAt(),
                found.cutOffAt(),
                found.closedAt(),
                found.chargeableGrams(),
                found.parcels().stream()
                        .map(parcel -> ConsolidatedParcelShown.of(parcel, freight == null ? null : freight.currency()))
                        .toList(),
                found.milestones().stream().map(MilestoneShown::of).toList(),
                freight == null ? null : FreightShown.of(freight));
    }
}
