package market.sourcing.projections.standing.badge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps the latest judgement of each factory's badge. */
public final class FactoryBadgeProjector implements Projector<FactoryBadge> {
    public static final View<FactoryBadge> VIEW = new View<>("factory_badge", 1, FactoryBadge.class, List.of());

    @Override
    public View<FactoryBadge> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof BadgeJudged judged ? List.of(judged.factoryId()) : List.of();
    }

    @Override
    public FactoryBadge fold(@Nullable FactoryBadge before, String id, Recorded recorded) {
        var judged = recorded.eventOf(BadgeJudged.class);
        return new FactoryBadge(
                id,
                recorded.sequence(),
                judged.badge(),
                since(before, judged),
                judged.verdict(),
                new FactoryBadge.Judgement(
                        judged.firstDay(),
                        judged.lastDay(),
                        judged.judged(),
                        judged.kept(),
                        judged.fast(),
                        judged.stated(),
                        judged.scanned(),
                        judged.countedTo(),
                        judged.rules(),
                        Instants.stored(judged.judgedAt())));
    }

    private static @Nullable Instant since(@Nullable FactoryBadge before, BadgeJudged judged) {
        if (!judged.holds()) {
            return null;
        }
        return judged.changes() || before == null ? Instants.stored(judged.judgedAt()) : before.since();
    }
}
