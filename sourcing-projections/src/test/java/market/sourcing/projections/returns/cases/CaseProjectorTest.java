package market.sourcing.projections.returns.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.projections.board.Whose;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.harness.Returns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseProjectorTest {
    private static final String ID = "case-1";
    private static final Instant LATER = Returns.DUE.plus(Duration.ofDays(2));

    private final Market market = new Market();
    private final Returns returns = market.returns();
    private final MiniEngine engine = new MiniEngine(new CaseProjector());
    private final CasesHandler handler = new CasesHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private CaseFile read() {
        engine.apply(market.take());
        return handler.handle(new FindCase(ID)).orElseThrow();
    }

    private void asked() {
        returns.requested(ID, Market.FACTORY, Returns.DUE);
    }

    private static void assertTurn(
            CaseFile file, CaseState state, @Nullable CaseParty awaits, @Nullable Instant dueAt) {
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.state().awaits()).isEqualTo(awaits);
        assertThat(file.times().dueAt()).isEqualTo(dueAt);
    }

    @Test
    void a_claim_waits_for_the_factory_until_its_time_is_over() {
        asked();
        var file = read();
        assertTurn(file, CaseState.ASKED, CaseParty.FACTORY, Returns.DUE);
        assertThat(file.version()).isZero();
        assertThat(file.kind()).isEqualTo(CaseKind.CASE);
        assertThat(file.rules()).isEqualTo(new CaseRules("own-returns-1", "returns-1", "CONSENT"));
        assertThat(file.evidence()).singleElement().satisfies(proof -> {
            assertThat(proof.sha256()).isEqualTo(Returns.PHOTO.sha256());
            assertThat(proof.party()).isEqualTo("BUYER");
        });
        assertThat(file.steps()).singleElement().satisfies(step -> {
            assertThat(step.by()).isEqualTo("BUYER");
            assertThat(step.code()).isEqualTo("DAMAGED");
            assertThat(step.text()).isEqualTo("crushed");
            assertThat(step.dueAt()).isEqualTo(Returns.DUE);
            assertThat(step.units()).isEqualTo(Returns.ALL);
        });
    }

    @Test
    void every_step_says_whose_turn_it_is() {
        asked();
        returns.refused(ID, LATER);
        assertTurn(read(), CaseState.DISPUTED, CaseParty.BUYER, LATER);
        returns.escalated(ID, LATER);
        assertTurn(read(), CaseState.ESCALATED, CaseParty.OPERATOR, LATER);
        returns.accepted(ID, LATER);
        assertTurn(read(), CaseState.AWAITING_GOODS, CaseParty.BUYER, LATER);
        returns.sentBack(ID, LATER);
        assertTurn(read(), CaseState.GOODS_ON_THEIR_WAY, CaseParty.FACTORY, LATER);
        returns.inspected(ID, "PARTIAL", List.of(new Units(1, 1)), LATER);
        assertTurn(read(), CaseState.PARTLY_ACCEPTED, CaseParty.BUYER, LATER);
        returns.inspected(ID, "DISPUTED", List.of(), LATER);
        assertTurn(read(), CaseState.DISPUTED, CaseParty.BUYER, LATER);
        returns.inspected(ID, "FULL", Returns.ALL, LATER);
        assertTurn(read(), CaseState.AWAITING_REPLACEMENT, CaseParty.FACTORY, LATER);
        returns.inspected(ID, "SILENT", Returns.ALL, null);
        assertTurn(read(), CaseState.SETTLING, null, null);
        assertThat(read().steps().getLast().by()).as("silence is nobody's").isNull();
        returns.closed(ID, "REFUNDED", LATER);
        var closed = read();
        assertTurn(closed, CaseState.CLOSED, null, null);
        assertThat(closed.outcome()).isEqualTo("REFUNDED");
        assertThat(closed.times().closedAt()).isEqualTo(LATER);
        assertThat(closed.version()).isEqualTo(9);
    }

    @Test
    void money_is_told_as_granted_and_as_moved_and_its_movement_is_no_new_version() {
        asked();
        returns.accepted(ID, null);
        returns.granted(ID, 4_000);
        var granted = read();
        assertThat(granted.refundedMinor()).isEqualTo(4_500);
        returns.moved(ID, 4_500);
        var moved = read();
        assertThat(moved.version()).isEqualTo(granted.version());
        assertThat(moved.logPosition()).isGreaterThan(granted.logPosition());
        assertThat(moved.refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.made().freightBackMinor()).isEqualTo(500);
            assertThat(refund.returnRule()).isEqualTo("own-returns-1");
        });
        assertThat(moved.movements()).singleElement().satisfies(movement -> {
            assertThat(movement.movementId()).isEqualTo("movement-of-case-1");
            assertThat(movement.position()).isEqualTo(moved.logPosition());
        });
    }

    @Test
    void what_a_carrier_tells_of_after_a_case_is_over_opens_it_for_nobody() {
        asked();
        returns.closed(ID, "EXCHANGED", LATER);
        returns.replacementTurnedBack(ID, LATER.plusSeconds(1));
        assertTurn(read(), CaseState.CLOSED, null, null);
        returns.closed(ID, "REFUNDED", LATER.plusSeconds(1));
        assertThat(read().outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void evidence_and_flags_change_nobodys_turn() {
        asked();
        returns.shown(ID, new Evidence("b".repeat(64), "application/pdf", 5, "note.pdf"));
        returns.flagged(ID, "SAME_EVIDENCE");
        returns.flagged(ID, "RETURN_SHARE");
        returns.appealed(ID, "SAME_EVIDENCE");
        var file = read();
        assertTurn(file, CaseState.ASKED, CaseParty.FACTORY, Returns.DUE);
        assertThat(file.evidence()).extracting(Proof::party).containsExactly("BUYER", "FACTORY");
        assertThat(file.flags()).extracting(CaseFlag::standing).containsExactly(CaseFlag.APPEALED, CaseFlag.RAISED);
        assertThat(file.flags().getFirst().facts()).containsExactly(new CaseFlag.Fact("share", "0.4"));
    }

    @Test
    void what_was_lived_elsewhere_is_closed_and_refunded_at_its_own_date() {
        market.returnedPast(
                "order-old",
                Deals.BUYER,
                "France",
                "2011-01-03T10:00:00Z",
                new PastLine("listing-1", "RED", "Bag", 2, "3.0000", 600),
                new PastLine("listing-2", "BLUE", "Bag", 1, "4.0000", 400));
        market.returnedUnlinked(
                "unlinked-return-1",
                Deals.BUYER,
                "France",
                "2011-01-04T10:00:00Z",
                new PastLine("listing-1", "RED", "Bag", 1, "3.0000", 300));
        engine.apply(market.take());
        var whose = new Whose.FactoryOwner("account-of-factory-1");
        var board =
                handler.handle(new ListCases(whose, CaseState.CLOSED, 10, null)).items();
        assertThat(board).hasSize(2);
        assertThat(board.getFirst().id()).isEqualTo("unlinked-return-1");
        assertThat(board.getFirst().orderId()).isNull();
        var linked = board.getLast();
        assertThat(linked.kind()).isEqualTo(CaseKind.RETURN);
        assertThat(linked.externalRef()).isEqualTo("credit-of-order-old");
        assertThat(linked.orderId()).isEqualTo("order-old");
        assertThat(linked.refundedMinor()).isEqualTo(1_000);
        assertThat(linked.claim().lines())
                .extracting(line -> line.amountMinor())
                .containsExactly(600L, 400L);
        assertThat(linked.times().closedAt()).isEqualTo("2011-01-03T10:00:00Z");
    }

    @Test
    void what_comes_before_the_claim_is_parked() {
        returns.moved(ID, 1);
        var batch = market.take();
        assertThatThrownBy(() -> engine.apply(batch)).isInstanceOf(DocumentMissing.class);
    }

    @Test
    void a_board_has_open_cases_by_deadline_and_then_the_closed_ones_latest_first() {
        returns.requested("case-late", Market.FACTORY, LATER);
        returns.requested("case-soon", Market.FACTORY, Returns.DUE);
        returns.requested("case-over", Market.FACTORY, Returns.DUE);
        returns.requested("case-over-since", Market.FACTORY, Returns.DUE);
        returns.requested("case-of-another", "factory-2", Returns.DUE);
        returns.closed("case-over-since", "WITHDRAWN", Returns.START);
        returns.closed("case-over", "WITHDRAWN", Returns.DUE);
        engine.apply(market.take());
        var whose = new Whose.FactoryOwner("account-of-factory-1");
        var first = handler.handle(new ListCases(whose, null, 3, null));
        assertThat(first.items()).extracting(CaseFile::id).containsExactly("case-soon", "case-late", "case-over");
        var second = handler.handle(new ListCases(whose, null, 3, first.next()));
        assertThat(second.items()).extracting(CaseFile::id).containsExactly("case-over-since");
        assertThat(handler.handle(new ListCases(whose, CaseState.ASKED, 10, null))
                        .items())
                .hasSize(2);
        assertThat(handler.handle(new ListCases(new Whose.Everybody(), null, 10, null))
                        .items())
                .hasSize(5);
    }
}
