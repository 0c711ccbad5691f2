package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.delivery.Territory;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.FindForceMajeure;
import market.sourcing.domain.delivery.command.NoteForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import market.sourcing.projections.delivery.promise.ListTouched;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.TouchedPromisesHandler;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What could not be kept is no fault: each promise that the declared time touches is told, also those that begin while it lasts.
 * A promise that was told already does not change.
 */
@Component
final class WhenForceMajeureIsDeclaredThenPromisesAreExcused implements DueHandler {
    private static final int PAGE = 100;
    private static final Duration BETWEEN_WALKS = Duration.ofMinutes(1);
    /** Long enough for every promise that began before to be seen. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** Promises that were due so long before it begins are told too: another declaration may move them into it. */
    private static final Duration REACHED_BY_ANOTHER = Duration.ofDays(30);

    private final Commands commands;
    private final TouchedPromisesHandler promises;
    private final FindFactoryHandler factories;

    WhenForceMajeureIsDeclaredThenPromisesAreExcused(Commands commands, Views views) {
        this.commands = commands;
        this.promises = new TouchedPromisesHandler(views);
        this.factories = new FindFactoryHandler(views);
    }

    @Override
    public TimerKind kind() {
        return TimerKind.FORCE_MAJEURE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        var id = new ExcuseId(timer.subject());
        Optional<ForceMajeureDeclared> declared = commands.send(new FindForceMajeure(id), Platform.ACTOR);
        if (declared.isEmpty()) {
            return Outcome.done();
        }
        excuse(declared.get(), now);
        var last = declared.get().to().isAfter(declared.get().declaredAt())
                ? declared.get().to()
                : declared.get().declaredAt();
        if (now.isBefore(last.plus(SETTLED))) {
            return Outcome.again(now.plus(BETWEEN_WALKS));
        }
        commands.<Long>send(new NoteForceMajeureApplied(id, now), Platform.ACTOR);
        return Outcome.done();
    }

    private void excuse(ForceMajeureDeclared declared, Instant now) {
        var territory = new Territory(declared.country(), declared.region());
        var covered = new HashMap<String, Boolean>();
        @Nullable OrderPromise last = null;
        do {
            var page = promises.handle(
                    new ListTouched(declared.from().minus(REACHED_BY_ANOTHER), declared.to(), PAGE, last));
            for (var promise : page) {
                if (isCovered(promise.factoryId(), territory, covered)) {
                    excuse(promise, declared, now);
                }
            }
            last = page.size() < PAGE ? null : page.getLast();
        } while (last != null);
    }

    private void excuse(OrderPromise promise, ForceMajeureDeclared declared, Instant now) {
        commands.<Long>send(
                new ExcuseDispatch(
                        new OrderId(promise.id()),
                        declared.excuseId(),
                        declared.reason(),
                        declared.from(),
                        declared.to(),
                        now),
                Platform.ACTOR);
    }

    private boolean isCovered(String factory, Territory territory, Map<String, Boolean> known) {
        return known.computeIfAbsent(
                factory,
                id -> factories
                        .handle(new FindFactory(id))
                        .filter(found -> territory.covers(found.country(), found.region()))
                        .isPresent());
    }
}
