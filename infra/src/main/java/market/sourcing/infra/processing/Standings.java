package market.sourcing.infra.processing;

import java.util.Optional;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.BuildTable;
import market.sourcing.infra.processing.builds.Identities;
import market.sourcing.infra.processing.letters.DeadLetters;
import market.sourcing.projections.view.ViewStanding;

/** How far builds can be believed: what PostgreSQL says of them, and whether MongoDB still has it. */
record Standings(BuildTable builds, DeadLetters letters, Identities identities, PositionedLog log) {

    /**
     * Asked in this order, because MongoDB is marked before PostgreSQL commits, and what is passed over is known in the same
     * commit as the position behind it.
     *
     * @return empty when it is dropped, or MongoDB has lost some of it
     */
    Optional<ViewStanding> of(Build live) {
        return builds.find(live.id()).flatMap(build -> {
            var missing = letters.passedOver(build, ViewStanding.MOST_MISSING);
            var identity = identities.of(build);
            var head = log.head();
            return identity.filter(found -> found.isOf(build, head) && found.isIntact(build) && found.isWhole(build))
                    .map(_ -> new ViewStanding(build.id().toString(), build.position(), head, missing));
        });
    }
}
