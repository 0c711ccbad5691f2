package market.sourcing.infra.processing;

import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.board.Whose;
import market.sourcing.projections.delivery.excuse.DeclarationProjector;
import market.sourcing.projections.delivery.promise.InTime;
import market.sourcing.projections.delivery.promise.ListMisses;
import market.sourcing.projections.delivery.promise.ListPromises;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromiseProjector;
import market.sourcing.projections.delivery.promise.PromiseState;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import market.sourcing.projections.delivery.record.OrderRecordProjector;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The views of delivery promises as the engine keeps them over some hundred promises of every fate. */
class PromiseViewsIT {
    private static final List<Projector<?>> PROJECTORS =
            List.of(new PromiseProjector(), new OrderRecordProjector(), new DeclarationProjector());
    private static final List<Whose> BOARDS =
            List.of(new Whose.FactoryOwner(Trade.OWNER), new Whose.Buyer(Trade.BUYER), new Whose.Everybody());

    private final Stores stores = new Stores();
    private final MemoryLog log = new MemoryLog();
    private final ProjectionEngine engine = new ProjectionEngine(
            PROJECTORS,
            log,
            new JdbcTransactionManager(stores.postgres),
            stores.views,
            new SimpleMeterRegistry(),
            Node.QUICK);
    private final PromisesHandler handler = new PromisesHandler(engine.views());

    /** Everything that a view has. */
    private record Contents(List<?> documents, List<Tally> tallies) {}

    @BeforeEach
    void trade_happens_while_the_views_follow() {
        engine.start();
        new Trade(log).happen();
        awaitBuilds(1);
    }

    @AfterEach
    void close() {
        engine.stop();
        stores.close();
    }

    private void awaitBuilds(int number) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> engine.builds().all().stream()
                                .filter(build -> build.number() == number
                                        && build.state() == Build.State.LIVE
                                        && build.position() >= log.head()
                                        && engine.live().contains(build.collection()))
                                .count()
                        == PROJECTORS.size());
    }

    private List<Contents> contents() {
        return PROJECTORS.stream().map(projector -> contents(projector.view())).toList();
    }

    private Contents contents(View<?> view) {
        return new Contents(
                engine.views().documents(view).all().sort(ascending("_id")).list(),
                engine.views().tallies(view).all().sort(ascending("_id")).list());
    }

    @Test
    void a_rebuild_makes_what_was_kept_live() {
        var live = contents();
        assertThat(live).allSatisfy(view -> assertThat(view.documents()).hasSizeGreaterThanOrEqualTo(10));
        PROJECTORS.forEach(projector -> engine.builds().rebuild(projector.view()));
        awaitBuilds(2);
        assertThat(contents()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void boards_have_what_is_open_by_its_due_time_and_then_the_rest_latest_first(int size) {
        for (var whose : BOARDS) {
            for (var state : states()) {
                assertThat(paged(whose, state, size))
                        .as(whose + " " + state)
                        .isNotEmpty()
                        .isEqualTo(board(whose, state));
            }
        }
    }

    private static List<@Nullable PromiseState> states() {
        var states = new ArrayList<@Nullable PromiseState>(List.of(PromiseState.RUNNING, PromiseState.MISSED));
        states.add(null);
        return states;
    }

    private List<String> paged(Whose whose, @Nullable PromiseState state, int size) {
        var ids = new ArrayList<String>();
        @Nullable BoardPlace after = null;
        do {
            var page = handler.handle(new ListPromises(whose, state, size, after));
            page.items().forEach(promise -> ids.add(promise.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    /** The same, put in order here. */
    private List<String> board(Whose whose, @Nullable PromiseState state) {
        ToLongFunction<OrderPromise> due = promise -> promise.times().dueAt().toEpochMilli();
        return promises().stream()
                .filter(whose::has)
                .filter(promise -> state == null || promise.state() == state)
                .sorted(Comparator.comparing(
                                (OrderPromise promise) -> !promise.state().isOpen())
                        .thenComparingLong(promise -> (promise.state().isOpen() ? 1 : -1) * due.applyAsLong(promise))
                        .thenComparing(OrderPromise::id))
                .map(OrderPromise::id)
                .toList();
    }

    private List<OrderPromise> promises() {
        return engine.views().documents(PromiseProjector.VIEW).all().list();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void misses_are_listed_latest_first_also_those_that_were_none(int size) {
        var ids = new ArrayList<String>();
        @Nullable InTime after = null;
        do {
            var page = handler.handle(new ListMisses(size, after));
            page.items().forEach(promise -> ids.add(promise.id()));
            after = page.next();
        } while (after != null);

        var missed = promises().stream()
                .filter(promise -> promise.miss() != null)
                .sorted(Comparator.comparing((OrderPromise promise) ->
                                Objects.requireNonNull(promise.miss()).missedAt())
                        .reversed())
                .map(OrderPromise::id)
                .toList();
        assertThat(ids).isNotEmpty().isEqualTo(missed);
        assertThat(promises()).anyMatch(promise -> promise.state() == PromiseState.EXCUSED);
    }
}
