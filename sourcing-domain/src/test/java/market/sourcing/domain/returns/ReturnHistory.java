package market.sourcing.domain.returns;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.vocabulary.Returns;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Everything that can be done about an order of two lines whose goods come back, in any order and at any pace. */
final class ReturnHistory {
    static final int CASES = 5;

    private ReturnHistory() {}

    /**
     * Something that is asked some time after what was asked before.
     *
     * @param after how long
     */
    record Step(Duration after, Asked asked) {}

    /** A command, made when its time has come. */
    @FunctionalInterface
    interface Asked {
        Object at(Instant now);
    }

    /** Single steps, and courses that one case may take, cut short and mixed. */
    static Arbitrary<List<Step>> any() {
        var pace = Arbitraries.integers().between(0, 20).map(Duration::ofHours);
        var asked = Arbitraries.frequencyOf(
                Tuple.of(6, course()),
                Tuple.of(3, disputed()),
                Tuple.of(5, single(Arbitraries.oneOf(cases().flatMap(ReturnHistory::answers), orders(), promises()))),
                Tuple.of(4, single(cases().flatMap(ReturnHistory::waysBack))),
                Tuple.of(3, single(cases().flatMap(ReturnHistory::disputes))));
        return Combinators.combine(pace, asked)
                .as((after, asks) ->
                        asks.stream().map(ask -> new Step(after, ask)).toList())
                .list()
                .ofMinSize(4)
                .ofMaxSize(16)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<List<Asked>> single(Arbitrary<Asked> asked) {
        return asked.map(List::of);
    }

    private static Arbitrary<List<Asked>> course() {
        return cases().flatMap(id -> Combinators.combine(
                        claims(id), answers(id), sendings(id), inspections(id), Arbitraries.of(true, false))
                .as((claim, answer, sending, inspection, replaces) -> replaces
                        ? List.of(claim, answer, sending, inspection, replacement(id))
                        : List.of(claim, answer, sending, inspection)));
    }

    private static Arbitrary<List<Asked>> disputed() {
        return cases().flatMap(id -> Combinators.combine(claims(id), disputes(id), disputes(id))
                .as((claim, first, second) -> List.of(
                        claim,
                        now -> new RefuseReturn(id, null, OWNER, "no", now),
                        now -> new EscalateCase(id, null, BUYER, "yes", now.plus(Duration.ofDays(4))),
                        first,
                        second)));
    }

    static CaseId caseId(int number) {
        return new CaseId("case-" + number);
    }

    private static Arbitrary<CaseId> cases() {
        return Arbitraries.integers().between(1, CASES).map(ReturnHistory::caseId);
    }

    private static Arbitrary<Asked> claims(CaseId id) {
        return Combinators.combine(
                        Arbitraries.of(ReturnReason.class),
                        Arbitraries.frequency(Tuple.of(2, Wanted.REFUND), Tuple.of(1, Wanted.EXCHANGE)),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 3))
                .as((reason, wanted, line, units) ->
                        now -> Returns.open(id, reason, wanted, now, new Claim.Line(line, units, false)));
    }

    private static Arbitrary<Asked> answers(CaseId id) {
        return Arbitraries.of(0, 1, 2, 3, 4).map(which -> switch (which) {
            case 0, 1 -> now -> new AcceptReturn(id, null, OWNER, true, now);
            case 2 -> now -> new AcceptReturn(id, null, OWNER, false, now);
            case 3 -> now -> new RefuseReturn(id, null, OWNER, "no", now);
            default -> now -> new JudgeCase(id, now);
        });
    }

    private static Arbitrary<Asked> waysBack(CaseId id) {
        return Arbitraries.oneOf(sendings(id), inspections(id), Arbitraries.just(replacement(id)));
    }

    private static Arbitrary<Asked> sendings(CaseId id) {
        return Arbitraries.longs()
                .between(0, 60_00)
                .map(freight ->
                        now -> new SendGoodsBack(id, null, BUYER, number("BACK", id), Money.of(freight, "CNY"), now));
    }

    private static Arbitrary<Asked> inspections(CaseId id) {
        return Combinators.combine(Arbitraries.integers().between(0, 4), units())
                .as((which, units) -> switch (which) {
                    case 0, 1 -> now -> new InspectGoods(id, null, OWNER, Inspection.FULL, List.of(), null, now);
                    case 2, 3 -> now -> new InspectGoods(id, null, OWNER, Inspection.PARTIAL, units, "some", now);
                    default -> now -> new InspectGoods(id, null, OWNER, Inspection.DISPUTED, List.of(), "none", now);
                });
    }

    private static Asked replacement(CaseId id) {
        return now -> new SendReplacement(id, null, OWNER, number("NEW", id), now);
    }

    private static Arbitrary<Asked> disputes(CaseId id) {
        return Combinators.combine(Arbitraries.integers().between(0, 4), units(), Arbitraries.of(true, false))
                .as((which, units, withGoods) -> switch (which) {
                    case 0 -> now -> new EscalateCase(id, null, BUYER, "yes", now);
                    case 1 -> now -> new DecideCase(id, null, OPERATOR, units, withGoods, "seen", now);
                    case 2 -> now -> new DecideCase(id, null, OPERATOR, List.of(), withGoods, "seen", now);
                    case 3 -> now -> new WithdrawReturn(id, null, BUYER, now);
                    default -> now -> new JudgeCase(id, now);
                });
    }

    private static Arbitrary<Asked> orders() {
        return Arbitraries.of(
                now -> new ConfirmReceipt(ORDER, null, BUYER, now),
                now -> new CompleteOrder(ORDER, now),
                now -> new CancelOrder(ORDER, null, BUYER, "no", now));
    }

    private static Arbitrary<Asked> promises() {
        return Arbitraries.of(
                now -> new JudgeDispatch(ORDER, now),
                now -> new ContestMiss(ORDER, null, OWNER, "it left", now),
                now -> new DecideContest(ORDER, null, OPERATOR, true, "it did", now));
    }

    private static Arbitrary<List<Units>> units() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 3))
                .as((line, units) -> List.of(new Units(line, units)));
    }

    private static TrackingNumber number(String word, CaseId id) {
        return TrackingNumber.of("simulated", "SIM" + word + id.value().substring(CaseId.PREFIX.length()));
    }
}
