package market.sourcing.projections.standing.returns;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps the latest verdict on each factory's returns. */
public final class FactoryReturnsProjector implements Projector<FactoryReturns> {
    public static final View<FactoryReturns> VIEW = new View<>("factory_returns", 1, FactoryReturns.class, List.of());

    @Override
    public View<FactoryReturns> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof ReturnsJudged judged ? List.of(judged.factoryId()) : List.of();
    }

    @Override
    public FactoryReturns fold(@Nullable FactoryReturns before, String id, Recorded recorded) {
        var judged = recorded.eventOf(ReturnsJudged.class);
        return new FactoryReturns(
                id,
                recorded.sequence(),
                since(before, judged),
                judged.verdict(),
                new FactoryReturns.Judgement(
                        judged.firstDay(),
                        judged.lastDay(),
                        judged.sent(),
                        judged.returned(),
                        judged.opened(),
                        judged.disputed(),
                        judged.countedTo(),
                        judged.rules(),
                        Instants.stored(judged.judgedAt())));
    }

    private static @Nullable Instant since(@Nullable FactoryReturns before, ReturnsJudged judged) {
        if (judged.clears()) {
            return null;
        }
        return judged.changes() || before == null ? Instants.stored(judged.judgedAt()) : before.since();
    }
}
