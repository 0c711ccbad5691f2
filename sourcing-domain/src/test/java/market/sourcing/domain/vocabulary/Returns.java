package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.factory.command.StateReturnRule;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.AddEvidence;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.FlagCase;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** Histories and commands of return cases of the buyer's first order, whose goods were signed for now. */
public final class Returns {
    public static final CaseId CASE = new CaseId("case-one");
    public static final CaseId OTHER_CASE = new CaseId("case-two");
    public static final Evidence PHOTO = new Evidence("a".repeat(64), "image/jpeg", 1_000, "broken.jpg");
    public static final Evidence LETTER = new Evidence("b".repeat(64), "application/pdf", 2_000, "letter.pdf");
    /** The platform's own numbers give so long for an answer. */
    public static final Instant ANSWER_BY = Times.LATER.plus(Duration.ofHours(72));

    private static final String ORDER = Orders.ORDER.value();

    private Returns() {}

    /** 100 bags at 6.00 and 20.00 of freight, paid and on their way. */
    public static Marketplace sent() {
        return sent(Bound.toSpotGoods());
    }

    public static Marketplace sent(OrderTerms terms) {
        return Marketplace.given(Factories.onboarded(), Orders.placed(terms))
                .and(Payments.paid(1, "one", Stage.FULL, terms.totalMinor()))
                .and(Orders.handedOver())
                .uploaded(BUYER.account().value(), PHOTO)
                .uploaded(OWNER.account().value(), LETTER);
    }

    /** The goods are there, the money is held. */
    public static Marketplace received() {
        return received(Bound.toSpotGoods());
    }

    public static Marketplace received(OrderTerms terms) {
        return sent(terms).and(receipt(Times.NOW));
    }

    /** The goods are there, and the factory has the money less 6.00. */
    public static Marketplace released() {
        return sent().and(receipt(Times.NOW), Orders.receiptConfirmed(BUYER), Payments.fundsReleased(2, 620_00, 6_00));
    }

    public static ReceiptStated receipt(Instant at) {
        return new ReceiptStated(ORDER, "BUYER", BUYER.account().value(), at, null, null, at, null, at);
    }

    public static StateReceipt stateReceipt(Actor actor, Receipt receipt, @Nullable String reason) {
        return new StateReceipt(Orders.ORDER, null, actor, receipt, reason, Times.LATER);
    }

    /** After all these things were done, none of them in vain; a list stands for what is in it. */
    public static Marketplace after(Marketplace marketplace, Object... commands) {
        for (var command : commands) {
            if (command instanceof List<?> several) {
                after(marketplace, several.toArray());
            } else {
                assertThat(marketplace.when(command).isRefused())
                        .as("%s", command)
                        .isFalse();
            }
        }
        return marketplace;
    }

    public static OpenReturn open(ReturnReason reason, int units) {
        return open(CASE, reason, units, Times.LATER);
    }

    public static OpenReturn open(CaseId id, ReturnReason reason, int units, Instant at) {
        return open(id, reason, Wanted.REFUND, at, new Claim.Line(1, units, false));
    }

    public static OpenReturn exchange(int units) {
        return open(CASE, ReturnReason.DAMAGED, Wanted.EXCHANGE, Times.LATER, new Claim.Line(1, units, false));
    }

    /** With a photo where it needs one. */
    public static OpenReturn open(CaseId id, ReturnReason reason, Wanted wanted, Instant at, Claim.Line... lines) {
        return openBy(BUYER, id, reason, wanted, at, lines);
    }

    public static OpenReturn openBy(
            Actor buyer, CaseId id, ReturnReason reason, Wanted wanted, Instant at, Claim.Line... lines) {
        return new OpenReturn(
                id,
                Orders.ORDER,
                buyer,
                reason,
                wanted,
                List.of(lines),
                null,
                reason.needsEvidence() ? List.of(PHOTO.sha256()) : List.of(),
                at,
                "open-" + id.value());
    }

    public static AddEvidence show(Actor actor, Evidence shown) {
        return new AddEvidence(CASE, actor, shown.sha256(), Times.LATER);
    }

    /** The factory agrees, and wants the goods back first. */
    public static AcceptReturn accept() {
        return accept(OWNER, true);
    }

    public static AcceptReturn accept(Actor actor, boolean withGoods) {
        return new AcceptReturn(CASE, null, actor, withGoods, Times.LATER);
    }

    public static RefuseReturn refuse() {
        return new RefuseReturn(CASE, null, OWNER, "They were whole.", Times.LATER);
    }

    /** With a number of its own, for 12.00. */
    public static SendGoodsBack sendBack() {
        return sendBack("SIM901", 12_00);
    }

    public static SendGoodsBack sendBack(String number, long freightMinor) {
        return new SendGoodsBack(
                CASE, null, BUYER, TrackingNumber.of("simulated", number), Money.of(freightMinor, "CNY"), Times.LATER);
    }

    public static InspectGoods inspect(Inspection outcome, int... units) {
        var accepted = IntStream.of(units).mapToObj(it -> new Units(1, it)).toList();
        var remark = outcome == Inspection.FULL ? null : "Some were worn.";
        return new InspectGoods(CASE, null, OWNER, outcome, accepted, remark, Times.LATER);
    }

    public static SendReplacement replace() {
        return new SendReplacement(CASE, null, OWNER, TrackingNumber.of("simulated", "SIM902"), Times.LATER);
    }

    public static EscalateCase escalate(Instant at) {
        return new EscalateCase(CASE, null, BUYER, "They were not.", at);
    }

    /** Of the first line; none when the factory is right. */
    public static DecideCase decide(boolean withGoods, int... units) {
        var granted = IntStream.of(units).mapToObj(it -> new Units(1, it)).toList();
        return new DecideCase(CASE, null, OPERATOR, granted, withGoods, "As the photo shows.", Times.inDays(8));
    }

    public static WithdrawReturn withdraw() {
        return new WithdrawReturn(CASE, null, BUYER, Times.LATER);
    }

    public static JudgeCase judgeCase(Instant now) {
        return new JudgeCase(CASE, now);
    }

    public static FlagCase flag(String signal) {
        return new FlagCase(CASE, signal, Map.of("share", "0.5"), List.of("case-7/0"), Times.LATER);
    }

    /** The platform's own terms, to change one thing of. */
    public static PlainReturnTerms platformTerms() {
        return new PlainReturnTerms(168, "ORDINARY", false, 1, 0, 0, "BUYER", false, "FACTORY", 72, false);
    }

    /** The factory's first own rule. */
    public static ReturnRuleStated ruleStated(PlainReturnTerms terms) {
        return ruleStated(1, terms, List.of());
    }

    public static ReturnRuleStated ruleStated(
            int number, PlainReturnTerms terms, List<ReturnRuleStated.ForListing> byListing) {
        return new ReturnRuleStated(
                Factories.FACTORY.value(), "own-returns-" + number, "returns-1", terms, byListing, Times.NOW);
    }

    public static StateReturnRule stateRule(Actor actor, ReturnTerms terms) {
        return new StateReturnRule(Factories.FACTORY, null, actor, terms, Map.of(), Times.NOW);
    }
}
