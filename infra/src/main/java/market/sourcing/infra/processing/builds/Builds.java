package market.sourcing.infra.processing.builds;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.projections.view.View;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.transaction.support.TransactionOperations;

/** Opens, switches and drops builds; safe on several nodes at once. */
public record Builds(
        BuildTable table,
        Identities identities,
        TokenStore tokens,
        PositionedLog log,
        TransactionOperations transactions) {
    /** Every build there is, with its progress. */
    public List<Build> all() {
        return table.all();
    }

    /** Begins to build a view anew beside the live build, unless that is already under way. */
    public void rebuild(View<?> view) {
        changing(() -> {
            if (active(view).stream().noneMatch(build -> build.state() == Build.State.BUILDING)) {
                open(view);
            }
        });
    }

    void ensure(View<?> view) {
        changing(() -> {
            if (active(view).isEmpty()) {
                open(view);
            }
        });
    }

    /** Gives up a build whose documents can't be trusted, and opens another. */
    void replace(Build lost, View<?> view) {
        changing(() -> {
            if (table.retire(lost) && active(view).stream().noneMatch(build -> build.state() == Build.State.BUILDING)) {
                open(view);
            }
        });
    }

    /** Goes back to where MongoDB is, so that what it has lost is read again; nobody else may be at work on the build. */
    void goBack(Build build, long position) {
        changing(() -> {
            if (table.goBack(build, position)) {
                tokens.initializeTokenSegments(build.collection(), 1, new GlobalSequenceTrackingToken(position));
            }
        });
    }

    public void switchTo(Build build) {
        changing(() -> table.switchTo(build));
    }

    void retire(Build build) {
        changing(() -> table.retire(build));
    }

    void drop(Build build) {
        changing(() -> {
            identities.drop(build);
            table.delete(build);
        });
    }

    private Collection<Build> active(View<?> view) {
        return table.all().stream()
                .filter(build -> build.isOf(view) && build.isActive())
                .toList();
    }

    /** MongoDB first: a collection without a row is dropped by the next build of its name, a row without one would be lost. */
    private void open(View<?> view) {
        int number = 1
                + table.all().stream()
                        .filter(build -> build.isOf(view))
                        .mapToInt(Build::number)
                        .max()
                        .orElse(0);
        var build = new Build(
                UUID.randomUUID(),
                view.name(),
                view.version(),
                number,
                Build.State.BUILDING,
                Instant.now(),
                null,
                null,
                -1,
                -1,
                null,
                log.head());
        identities.prepare(build, view);
        table.insert(build);
        tokens.initializeTokenSegments(build.collection(), 1, new GlobalSequenceTrackingToken(-1));
    }

    private void changing(Runnable change) {
        transactions.executeWithoutResult(status -> {
            table.lockForChanges();
            change.run();
        });
    }
}
