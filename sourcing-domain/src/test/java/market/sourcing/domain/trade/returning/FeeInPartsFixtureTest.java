package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.LATE;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Times;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The platform keeps its fee of goods that stay sold, and of no others, in however many parts and whenever they come back. */
class FeeInPartsFixtureTest {
    private static final int PIECES = 10;

    private static OrderTerms tenPieces(long amountMinor) {
        return Bound.to(Bound.line(LISTING, 1, "bag", PIECES, 1, "1.0000", amountMinor))
                .freight(10_00, 1)
                .terms();
    }

    /** So many pieces come back, and the factory lets the buyer keep them. */
    private static long feeBack(Marketplace marketplace, int part, int pieces) {
        var id = new CaseId("case-" + part);
        after(marketplace, open(id, ReturnReason.SHORT, pieces, Times.LATER));
        return marketplace
                .when(new AcceptReturn(id, null, OWNER, false, Times.LATER))
                .written(GoodsRefunded.class)
                .feeBackMinor();
    }

    /** Nothing where all goods had gone back, so that nothing is held. */
    private static long feeTaken(Marketplace marketplace) {
        return marketplace.when(confirmReceipt(BUYER)).events().stream()
                .filter(FundsReleased.class::isInstance)
                .mapToLong(event -> ((FundsReleased) event).feeMinor())
                .sum();
    }

    @Test
    void ten_pieces_of_four_forty_give_back_the_whole_fee() {
        var marketplace = received(tenPieces(44_00));
        var left = feeTaken(marketplace);
        for (var piece = 1; piece <= PIECES; piece++) {
            left -= feeBack(marketplace, piece, 1);
        }
        assertThat(left).isZero();
    }

    @Test
    void goods_that_were_paid_for_as_late_before_are_written_down_as_back() {
        var bought = Bound.to(Bound.hundredBags("SPOT")).terms();
        var late = received(bought)
                .and(started(bought), missed(100, 600_00, 30_00, Times.LATER), compensated(2, 30_00, Times.LATER));
        var back = after(late, open(LATE, 2), accept(), sendBack("SIM901", 0)).when(inspect(Inspection.FULL));
        assertThat(back.written(GoodsRefunded.class).amountMinor()).isZero();
        assertThat(back.written(GoodsRefunded.class).goodsMinor()).isEqualTo(12_00);
    }

    @Test
    void all_pieces_back_before_the_release_bear_no_fee() {
        var all = received(tenPieces(44_00));
        feeBack(all, 0, PIECES);
        assertThat(feeTaken(all)).isZero();
    }

    private static Marketplace lateAndContested() {
        var bought = Bound.to(Bound.hundredBags("SPOT")).terms();
        var late = received(bought)
                .and(started(bought), missed(100, 600_00, 30_00, Times.LATER), compensated(2, 30_00, Times.LATER));
        return after(late, new ContestMiss(ORDER, null, OWNER, "the van came", Times.LATER));
    }

    private static CompensationTakenBack upheld(Marketplace marketplace) {
        return marketplace
                .when(new DecideContest(ORDER, null, OPERATOR, true, "seen", Times.LATER))
                .written(CompensationTakenBack.class);
    }

    @Test
    void a_compensation_that_was_none_bears_the_fee_before_and_after_the_release() {
        var before = lateAndContested();
        assertThat(upheld(before).feeMinor()).isNull();
        assertThat(feeTaken(before)).isEqualTo(6_00);

        var released = lateAndContested();
        assertThat(feeTaken(released)).isEqualTo(5_70);
        var back = upheld(released);
        assertThat(back.feeMinor()).isEqualTo(30);
        assertThat(back.entries())
                .containsExactly(
                        new Entry("buyer/account-buyer", 30_00),
                        new Entry("factory/factory-bags", -29_70),
                        new Entry("platform/fees", -30));
        assertThat(feeBack(released, 1, 100)).isEqualTo(6_00);
    }

    @Property(tries = 40)
    void what_stays_sold_bears_the_fee_that_it_would_bear_alone(
            @ForAll @LongRange(min = PIECES, max = 100_000) long amount,
            @ForAll("parts") List<Integer> parts,
            @ForAll @IntRange(max = 5) int beforeTheRelease) {
        var inParts = received(tenPieces(amount));
        var pieces = parts.stream().mapToInt(Integer::intValue).sum();
        var kept = 0L;
        for (var part = 0; part <= parts.size(); part++) {
            kept += part == Math.min(beforeTheRelease, parts.size()) ? feeTaken(inParts) : 0;
            kept -= part < parts.size() ? feeBack(inParts, part, parts.get(part)) : 0;
        }
        var once = received(tenPieces(amount));
        feeBack(once, 0, pieces);
        assertThat(kept).isEqualTo(feeTaken(once));
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers().between(1, 2).list().ofMinSize(1).ofMaxSize(4);
    }
}
