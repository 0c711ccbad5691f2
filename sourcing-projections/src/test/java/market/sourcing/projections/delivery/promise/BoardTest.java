package market.sourcing.projections.delivery.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.BoardChanges;
import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.board.ListChanges;
import market.sourcing.projections.board.Whose;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Dispatches;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Whose OWNER = new Whose.FactoryOwner("account-of-factory-1");

    private final Market market = new Market();
    private final Dispatches dispatches = market.dispatches();
    private final MiniEngine engine = new MiniEngine(new PromiseProjector());
    private final PromisesHandler handler = new PromisesHandler(engine);

    @BeforeEach
    void promises_of_two_factories() {
        dispatches.started("order-late", "factory-1", Dispatches.START.plus(Duration.ofHours(9)));
        dispatches.started("order-soon", "factory-1", Dispatches.START.plus(Duration.ofHours(1)));
        dispatches.started("order-also-soon", "factory-1", Dispatches.START.plus(Duration.ofHours(1)));
        dispatches.started("order-kept", "factory-1", Dispatches.START);
        dispatches.started("order-missed", "factory-1", Dispatches.START.minus(Duration.ofHours(5)));
        dispatches.started("order-of-another", "factory-2", Dispatches.START);
        dispatches.kept("order-kept", "factory-1", Dispatches.START, Dispatches.DUE);
        dispatches.missed("order-missed", "factory-1", Dispatches.DUE.minus(Duration.ofHours(5)));
        dispatches.missed("order-of-another", "factory-2", Dispatches.DUE);
        engine.apply(market.take());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<String> pages(Whose whose, @Nullable PromiseState state, int size) {
        var seen = new ArrayList<String>();
        BoardPlace after = null;
        do {
            var page = handler.handle(new ListPromises(whose, state, size, after));
            page.items().forEach(promise -> seen.add(promise.id()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    @Test
    void open_ones_come_first_the_next_due_before_all_and_then_the_others_latest_due_first() {
        var board = List.of("order-also-soon", "order-soon", "order-late", "order-kept", "order-missed");
        for (int size = 1; size <= 6; size++) {
            assertThat(pages(OWNER, null, size)).as("in pages of " + size).containsExactlyElementsOf(board);
        }
    }

    @Test
    void a_board_can_be_asked_for_by_state() {
        assertThat(pages(OWNER, PromiseState.RUNNING, 2))
                .containsExactly("order-also-soon", "order-soon", "order-late");
        assertThat(pages(OWNER, PromiseState.MISSED, 2)).containsExactly("order-missed");
        assertThat(pages(OWNER, PromiseState.PAUSED, 2)).isEmpty();
    }

    @Test
    void a_buyer_sees_what_it_waits_for_and_operators_everything() {
        assertThat(pages(new Whose.Buyer(Deals.BUYER), null, 4)).hasSize(6);
        assertThat(pages(new Whose.Buyer("account-other"), null, 4)).isEmpty();
        assertThat(pages(new Whose.Everybody(), null, 4)).hasSize(6).contains("order-of-another");
        assertThat(pages(new Whose.Everybody(), PromiseState.MISSED, 1))
                .containsExactly("order-of-another", "order-missed");
    }

    @Test
    void misses_are_listed_latest_first_and_stay_when_they_were_none() {
        dispatches.reassessed("order-missed", List.of(), 0, 500);
        engine.apply(market.take());
        var first = handler.handle(new ListMisses(1, null));
        assertThat(first.items()).extracting(OrderPromise::id).containsExactly("order-of-another");
        var second = handler.handle(new ListMisses(1, first.next()));
        assertThat(second.items()).extracting(OrderPromise::id).containsExactly("order-missed");
        assertThat(second.next()).isNull();
    }

    @Test
    void contests_are_listed_the_next_to_be_decided_first_until_somebody_has() {
        dispatches.contested("order-of-another");
        dispatches.contested("order-missed");
        engine.apply(market.take());
        var first = handler.handle(new ListContests(1, null));
        assertThat(first.items()).extracting(OrderPromise::id).containsExactly("order-missed");
        var second = handler.handle(new ListContests(1, first.next()));
        assertThat(second.items()).extracting(OrderPromise::id).containsExactly("order-of-another");
        assertThat(second.next()).isNull();
        dispatches.decided("order-missed", false);
        engine.apply(market.take());
        assertThat(handler.handle(new ListContests(2, null)).items())
                .extracting(OrderPromise::id)
                .containsExactly("order-of-another");
    }

    @Test
    void changes_are_told_once_in_the_order_of_the_log() {
        var from = handler.board().reached();
        assertThat(handler.board().changes(new ListChanges(from, 10))).isEqualTo(new BoardChanges<>(List.of(), from));
        dispatches.urged("order-soon");
        dispatches.paused("order-late", Deals.BUYER);
        dispatches.ended("order-soon");
        engine.apply(market.take());
        var first = handler.board().changes(new ListChanges(from, 1));
        assertThat(first.items()).extracting(OrderPromise::id).containsExactly("order-late");
        var second = handler.board().changes(new ListChanges(first.upTo(), 1));
        assertThat(second.items()).extracting(OrderPromise::id).containsExactly("order-soon");
        assertThat(handler.board().changes(new ListChanges(second.upTo(), 1)).items())
                .isEmpty();
    }

    @Test
    void a_promise_is_of_its_buyer_and_of_its_factorys_owner() {
        var promise = handler.handle(new FindPromise("order-soon")).orElseThrow();
        assertThat(OWNER.has(promise)).isTrue();
        assertThat(new Whose.FactoryOwner("account-of-factory-2").has(promise)).isFalse();
        assertThat(new Whose.Buyer(Deals.BUYER).has(promise)).isTrue();
        assertThat(new Whose.Buyer("account-other").has(promise)).isFalse();
        assertThat(new Whose.Everybody().has(promise)).isTrue();
    }

    @Test
    void a_page_is_bounded() {
        assertThatThrownBy(() -> new ListPromises(OWNER, null, 0, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ListMisses(101, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ListContests(101, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ListChanges(0, 101)).isInstanceOf(Refused.class);
    }
}
