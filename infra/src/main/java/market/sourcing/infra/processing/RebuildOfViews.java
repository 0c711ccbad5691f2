package market.sourcing.infra.processing;

import java.util.List;
import java.util.Optional;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Builds;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.infra.processing.parked.Rebuildable;
import market.sourcing.projections.view.View;

/** Builds a view anew beside the live build, when that build has passed over an event. */
record RebuildOfViews(List<View<?>> views, Builds builds, ParkedEvents parked) implements Rebuildable {
    @Override
    public boolean is(String follower) {
        return build(follower).isPresent();
    }

    /** What a live build has parked stays known until another is live in its place. */
    @Override
    public void rebuild(String follower) {
        var build = build(follower).orElseThrow();
        views.stream()
                .filter(build::isOf)
                .findFirst()
                .filter(_ -> build.isActive())
                .ifPresentOrElse(builds::rebuild, () -> parked.forget(follower));
    }

    private Optional<Build> build(String follower) {
        return builds.all().stream()
                .filter(build -> build.collection().equals(follower))
                .findFirst();
    }
}
