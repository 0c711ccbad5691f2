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
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.board.Whose;
import market.sourcing.projections.returns.cases.CaseFile;
import market.sourcing.projections.returns.cases.CaseProjector;
import market.sourcing.projections.returns.cases.CaseState;
import market.sourcing.projections.returns.cases.CasesHandler;
import market.sourcing.projections.returns.cases.ListCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The view of return cases as the engine keeps it. */
class CaseViewsIT {
    private static final List<Whose> BOARDS =
            List.of(new Whose.FactoryOwner(Trade.OWNER), new Whose.Buyer(Trade.BUYER), new Whose.Everybody());

    private final Stores stores = new Stores();
    private final MemoryLog log = new MemoryLog();
    private final ProjectionEngine engine = new ProjectionEngine(
            List.of(new CaseProjector()),
            log,
            new JdbcTransactionManager(stores.postgres),
            stores.views,
            new SimpleMeterRegistry(),
            Node.QUICK);
    private final CasesHandler handler = new CasesHandler(engine.views());

    @BeforeEach
    void cases_happen_while_the_view_follows() {
        engine.start();
        new Returns(log).happen();
        awaitBuild(1);
    }

    @AfterEach
    void close() {
        engine.stop();
        stores.close();
    }

    private void awaitBuild(int number) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> engine.builds().all().stream()
                        .anyMatch(build -> build.number() == number
                                && build.state() == Build.State.LIVE
                                && build.position() >= log.head()
                                && engine.live().contains(build.collection())));
    }

    private List<CaseFile> all() {
        return engine.views()
                .documents(CaseProjector.VIEW)
                .all()
                .sort(ascending("_id"))
                .list();
    }

    @Test
    void a_rebuild_makes_what_was_kept_live() {
        var live = all();
        assertThat(live).hasSize(100);
        engine.builds().rebuild(CaseProjector.VIEW);
        awaitBuild(2);
        assertThat(all()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void boards_have_what_is_open_by_its_deadline_and_then_the_rest_latest_first(int size) {
        for (var whose : BOARDS) {
            for (var state : new @Nullable CaseState[] {null, CaseState.ASKED, CaseState.CLOSED}) {
                assertThat(paged(whose, state, size))
                        .as(whose + " " + state)
                        .isNotEmpty()
                        .isEqualTo(board(whose, state));
            }
        }
    }

    private List<String> paged(Whose whose, @Nullable CaseState state, int size) {
        var ids = new ArrayList<String>();
        @Nullable BoardPlace after = null;
        do {
            var page = handler.handle(new ListCases(whose, state, size, after));
            page.items().forEach(file -> ids.add(file.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    /** The same, put in order here. */
    private List<String> board(Whose whose, @Nullable CaseState state) {
        return all().stream()
                .filter(whose::has)
                .filter(file -> state == null || file.state() == state)
                .sorted(Comparator.comparing((CaseFile file) -> file.state() == CaseState.CLOSED)
                        .thenComparingLong(CaseViewsIT::time)
                        .thenComparing(CaseFile::id))
                .map(CaseFile::id)
                .toList();
    }

    private static long time(CaseFile file) {
        var times = file.times();
        return times.closedAt() == null
                ? Objects.requireNonNull(times.dueAt()).toEpochMilli()
                : -times.closedAt().toEpochMilli();
    }
}
