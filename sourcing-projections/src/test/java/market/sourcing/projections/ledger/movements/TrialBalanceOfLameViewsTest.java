package market.sourcing.projections.ledger.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a view that is behind, has passed something over, is lost or is replaced no sum is told that it does not hold. */
class TrialBalanceOfLameViewsTest {
    private final MiniEngine engine = new MiniEngine(new MovementProjector());
    private final Market market = new Market();
    private final List<ViewStanding> said = new ArrayList<>();
    private final MovementsHandler handler = new MovementsHandler(new Said());

    /** The engine's documents, of which it is said what the test wants: one after the other, and the last one from then on. */
    private final class Said implements Views {
        @Override
        public <D> ViewDocuments<D> documents(View<D> view) {
            return engine.documents(view);
        }

        @Override
        public ViewDocuments<Tally> tallies(View<?> view) {
            return engine.tallies(view);
        }

        @Override
        public long reached(View<?> view) {
            throw new AssertionError("asked for the last look");
        }

        @Override
        public ViewStanding standing(View<?> view) {
            if (said.isEmpty()) {
                throw new ViewNotReady(view);
            }
            return said.size() == 1 ? said.getFirst() : said.removeFirst();
        }
    }

    @BeforeEach
    void money_was_held_twice() {
        var till = market.till("CNY");
        till.held("order-1", 4_000);
        till.held("order-2", 500);
        engine.apply(market.take());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static ViewStanding standing(String build, long reached, Long... missing) {
        return new ViewStanding(build, reached, 9, List.of(missing));
    }

    private TrialBalance at(long position) {
        return handler.handle(new FindTrialBalance(position));
    }

    private TrialBalance now() {
        return handler.handle(new FindTrialBalance(null));
    }

    private static BigDecimal debit(TrialBalance balance) {
        return balance.rows().stream().map(TrialBalance.Row::debitMinor).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void what_the_view_has_not_reached_does_not_count_though_it_is_in_the_tallies_already() {
        said.add(standing("one", 0));
        assertThat(now().position()).isZero();
        assertThat(debit(now())).isEqualByComparingTo("4000");
        said.set(0, standing("one", 1));
        assertThat(debit(now())).isEqualByComparingTo("4500");
    }

    @Test
    void a_view_that_is_behind_says_where_it_is_and_where_the_log_ends() {
        said.add(standing("one", 1));
        assertThat(at(7).position()).isEqualTo(1);
        assertThat(at(7).head()).isEqualTo(9);
    }

    @Test
    void what_was_passed_over_is_named_where_it_is_missing_and_not_before() {
        said.add(standing("one", 1, 1L));
        assertThat(now().missing()).containsExactly(1L);
        assertThat(at(1).missing()).containsExactly(1L);
        assertThat(at(0).missing()).isEmpty();
    }

    @Test
    void what_is_repaired_while_it_is_added_up_counts_as_missing() {
        said.add(standing("one", 1, 1L));
        said.add(standing("one", 1));
        assertThat(now().missing()).containsExactly(1L);
        assertThat(now().missing()).isEmpty();
    }

    @Test
    void of_a_view_that_is_built_anew_or_lost_nothing_is_told() {
        assertThatThrownBy(this::now).isInstanceOf(ViewNotReady.class);
        assertThatThrownBy(() -> at(0)).isInstanceOf(ViewNotReady.class);
    }

    @Test
    void when_the_documents_are_replaced_while_they_are_added_up_it_is_done_again() {
        said.add(standing("one", 0));
        said.add(standing("two", 1));
        said.add(standing("two", 1));
        assertThat(now().position()).isEqualTo(1);
    }

    @Test
    void when_they_are_replaced_all_the_time_nothing_is_told() {
        for (var build = 0; build < 100; build++) {
            said.add(standing("build-" + build, 1));
        }
        assertThatThrownBy(this::now).isInstanceOf(ViewNotReady.class);
    }
}
