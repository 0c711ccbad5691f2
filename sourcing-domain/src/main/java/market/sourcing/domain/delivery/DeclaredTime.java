package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.rulebook.Pause;

/** A declared time in which factories could not work does not count. */
public record DeclaredTime(Promise promise) {

    /** Nothing happens when it is known, or was over before the promise began, or the promise is over. */
    public List<DeliveryEvent> excuse(String excuseId, String reason, Pause declared, Recourse recourse, Instant now) {
        if (promise.state().isOver() || promise.excuses().contains(excuseId) || !reaches(declared)) {
            return List.of();
        }
        var longer = promise.clock().without(declared);
        var finding = Finding.forceMajeure(excuseId, reason);
        return Decisions.on(promise)
                .with(new PromiseExtended(
                        promise.id(),
                        promise.orderId(),
                        excuseId,
                        reason,
                        declared.from(),
                        declared.to(),
                        longer.dueAt(),
                        longer.overdueAt(),
                        promise.state() instanceof Running,
                        now))
                .then(it -> it.dueAt().isAfter(now)
                        ? new Reassessment(it).excuse(finding, recourse, now)
                        : new Reassessment(it).reassess(finding, recourse, now))
                .thenPerhaps(it -> new Judgement(it).keep())
                .events();
    }

    /** Also where it begins after the due time: another declaration may move that into it, whichever is told first. */
    private boolean reaches(Pause declared) {
        return declared.to().isAfter(promise.started().startedAt());
    }
}
