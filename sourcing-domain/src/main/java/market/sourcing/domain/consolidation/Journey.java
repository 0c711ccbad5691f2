package market.sourcing.domain.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import market.sourcing.domain.consolidation.event.MilestoneNoted;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The way of a consolidation that was closed: milestones in their order, each once, none before the one that came before it.
 *
 * @param reached in their order
 */
record Journey(Instant closedAt, List<Reached> reached) {

    record Reached(Milestone milestone, @Nullable String reason, Instant at) {}

    static Journey from(Instant closedAt) {
        return new Journey(closedAt, List.of());
    }

    Journey after(MilestoneNoted event) {
        var next = new Reached(Milestone.valueOf(event.milestone()), event.reason(), event.reachedAt());
        return new Journey(closedAt, InOrder.and(reached, next));
    }

    /** Whether it was there. */
    boolean hasCome(Milestone milestone) {
        return reached.stream().anyMatch(it -> it.milestone() == milestone);
    }

    /**
     * Whether this is news: what was noted in the same words before is none.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#MILESTONE_OUT_OF_ORDER},
     *     {@link RefusalCode#MILESTONE_TOO_EARLY}
     */
    boolean comesTo(Milestone milestone, @Nullable HeldBecause reason, Instant at, Instant now) {
        mustBeReasoned(milestone, reason);
        if (at.isAfter(now)) {
            throw Refused.invalid("reachedAt", "What is not there yet can't be noted.");
        }
        if (reached.contains(new Reached(milestone, reason == null ? null : reason.name(), at))) {
            return false;
        }
        var next = next();
        if (!next.contains(milestone)) {
            throw new Refused(
                    RefusalCode.MILESTONE_OUT_OF_ORDER,
                    "The journey is not there, or has been there.",
                    Map.of(
                            "milestone",
                            milestone.name(),
                            "next",
                            next.stream().map(Milestone::name).toList()));
        }
        var since = reached.isEmpty() ? closedAt : reached.getLast().at();
        if (at.isBefore(since)) {
            throw new Refused(
                    RefusalCode.MILESTONE_TOO_EARLY,
                    "This was not before what came before it.",
                    Map.of("notBefore", since.toString()));
        }
        return true;
    }

    private static void mustBeReasoned(Milestone milestone, @Nullable HeldBecause reason) {
        if ((milestone == Milestone.HELD_BY_CUSTOMS) != Objects.nonNull(reason)) {
            throw Refused.invalid("heldBecause", "Customs hold something for a reason; nothing else has one.");
        }
    }

    /** What can come now. */
    private List<Milestone> next() {
        var journey = List.of(Milestone.values());
        int place = reached.isEmpty() ? 0 : journey.indexOf(reached.getLast().milestone()) + 1;
        var next = new ArrayList<Milestone>();
        for (var milestone : journey.subList(place, journey.size())) {
            next.add(milestone);
            if (!milestone.mayBeLeftOut()) {
                break;
            }
        }
        return next;
    }
}
