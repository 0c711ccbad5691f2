package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.projections.fold.Instants;

/**
 * What was late.
 *
 * @param missedAt the instant at which it was due
 * @param notedAt when it was found out
 * @param late what was not handed over then, as far as is known now; nothing when it was no miss
 * @param lateMinor what was paid for it
 * @param owedMinor the compensation for it
 */
public record Miss(Instant missedAt, Instant notedAt, List<Content> late, long lateMinor, long owedMinor) {
    public Miss {
        late = List.copyOf(late);
    }

    static Miss of(DispatchPromiseMissed event) {
        return new Miss(
                Instants.stored(event.missedAt()),
                Instants.stored(event.notedAt()),
                event.late(),
                event.lateMinor(),
                event.compensationMinor());
    }

    Miss reassessed(MissReassessed event) {
        return new Miss(missedAt, notedAt, event.late(), event.lateMinor(), event.compensationMinor());
    }
}
