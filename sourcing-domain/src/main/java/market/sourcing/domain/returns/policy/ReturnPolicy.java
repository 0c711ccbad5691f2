package market.sourcing.domain.returns.policy;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.shared.Refused;

/** One thing that can stand against taking back units of one line. */
public interface ReturnPolicy {
    /** In the order in which a buyer is told of them. */
    List<ReturnPolicy> ALL = List.of(
            new UnitsMustBeLeft(),
            new GoodsMustBeReceived(),
            new GoodsMustNotBeOnTheirWay(),
            new KindMustBeReturnable(),
            new ReturnMustBeInsideWindow(),
            new ExchangeMustBeOffered(),
            new LatenessMustBeProven(),
            new GoodsMustBeUnopened(),
            new BatchMustBeReached(),
            new FaultMustBeShown());

    /** The refusal, with facts that name the line; empty when this stands not against it. */
    Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line);

    /** The first objection to a line. */
    static Optional<Refused> firstObjection(Purchase purchase, Claim claim, Claim.Line line) {
        return ALL.stream()
                .map(policy -> policy.objection(purchase, claim, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Holds when nothing stands against the claim.
     *
     * @throws Refused the first objection to the first line that has one
     */
    static void check(Purchase purchase, Claim claim) {
        for (var line : claim.lines()) {
            firstObjection(purchase, claim, line).ifPresent(objection -> {
                throw objection;
            });
        }
    }
}
