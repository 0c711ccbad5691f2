package market.sourcing.domain.consolidation.event;

/** Everything that happens to a consolidation. */
public sealed interface ConsolidationEvent
        permits ConsolidationOpened,
                ParcelConsolidated,
                ParcelRemeasured,
                ParcelTakenOut,
                ConsolidationClosed,
                MilestoneNoted,
                FreightShared {
    String consolidationId();
}
