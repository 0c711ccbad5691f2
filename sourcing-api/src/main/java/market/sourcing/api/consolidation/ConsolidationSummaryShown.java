package market.sourcing.api.consolidation;

import java.time.Instant;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.consolidation.FreightService;
import market.sourcing.domain.consolidation.Milestone;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.projections.consolidation.ConsolidationDetail;
import org.jspecify.annotations.Nullable;

/**
 * A consolidation in a list.
 *
 * @param station the market that it goes to, such as vn
 * @param closedAt null while parcels are collected
 * @param parcels how many
 * @param chargeableGrams of all of them
 * @param milestone the last one; null before it left
 * @param freight what carriers billed so far; null before
 */
record ConsolidationSummaryShown(
        String id,
        long version,
        String agentId,
        String station,

        @OneOf(CustomsMode.class) String customsMode,

        @OneOf(FreightService.class) String service,

        Instant openedAt,
        Instant cutOffAt,
        @Nullable Instant closedAt,
        int parcels,
        long chargeableGrams,

        @OneOf(Milestone.class) @Nullable String milestone,

        @Nullable MoneyBody freight) {

    static ConsolidationSummaryShown of(ConsolidationDetail found) {
        var freight = found.freight();
        return new ConsolidationSummaryShown(
                found.id(),
                found.version(),
                found.agentId(),
                new StationId(found.stationId()).code(),
                found.customsMode(),
                found.service(),
                found.openedAt(),
                found.cutOffAt(),
                found.closedAt(),
                found.parcels().size(),
                found.chargeableGrams(),
                found.milestones().isEmpty()
                        ? null
                        : found.milestones().getLast().name(),
                freight == null ? null : MoneyBody.shown(freight.totalMinor(), freight.currency()));
    }
}
