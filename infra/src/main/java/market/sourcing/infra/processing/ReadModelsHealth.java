package market.sourcing.infra.processing;

import java.util.List;
import market.sourcing.infra.processing.builds.Board;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.view.View;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while every view has a live build that has reached what the log's head was when this node first looked. */
record ReadModelsHealth(List<View<?>> views, Board board) implements HealthIndicator {
    @Override
    public Health health() {
        var details = Health.up();
        for (View<?> view : views) {
            if (!board.isReady(view)) {
                details.outOfService();
            }
            details.withDetail(view.versionedName(), describe(view));
        }
        return details.build();
    }

    private String describe(View<?> view) {
        return board.find(view, Build.State.BUILDING)
                .map(build -> "building, %.0f %%".formatted(build.percent()))
                .orElse(board.isReady(view) ? "live" : "catching up");
    }
}
