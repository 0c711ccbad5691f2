package market.sourcing.domain.trade.returning;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.Opening;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.policy.ReturnPolicy;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens a case and claims its units, in one transaction: two claims at once can't be about the same units. */
public record OpenReturnHandler(
        Repository<ReturnCase> cases, Purchases purchases, KnownEvidence known, InstantRefunds instant) {
    private static final int MOST_EVIDENCE = 20;

    /**
     * Answers the first version; a repeat answers the same. Where nothing was sent, and the rule refunds that at once, the
     * order is called off and the case closed with it.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#ORDER_CLOSED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, {@link RefusalCode#EVIDENCE_UNKNOWN},
     *     {@link RefusalCode#CASE_DECIDED}, {@link RefusalCode#TOO_MANY_CASES}, and of every {@link ReturnPolicy}
     */
    @CommandHandler
    public long handle(OpenReturn command) throws Exception {
        var earlier = Loading.ifKnown(cases, command.caseId().value());
        if (earlier.isPresent()) {
            earlier.get().invoke(ReturnCase::soFar).parties().mustBeOpenedBy(command.buyer(), command.fingerprint());
            return Loading.FIRST_VERSION;
        }
        var order = purchases.order(command.orderId());
        order.invoke(Order::life).ending().mustBeBoughtBy(command.buyer());
        var returns = purchases.returns(command.orderId());
        var all = Purchases.soFar(returns).cases();
        all.mustLeaveRoom();
        var purchase = purchases.of(command.orderId(), order, returns);
        var opening = new Opening(command, purchase, evidence(command));
        var claim = opening.claim();
        boolean isInstant = instant.isMeant(command.orderId(), order, purchase, claim);
        if (!isInstant) {
            ReturnPolicy.check(purchase, claim);
        }
        var reopens = new DecidedCases(cases).reopened(claim, opening.evidence(), all);
        if (returns.isPresent()) {
            returns.get().execute(it -> it.claim(opening.claimed()));
        } else {
            purchases.returns().newInstance(() -> new OrderReturns(opening.claimed()));
        }
        var requested = opening.requested(order.invoke(Order::buyer), reopens);
        cases.newInstance(() -> new ReturnCase(requested));
        if (isInstant) {
            instant.callOff(command.orderId(), order, command.buyer(), command.at());
        }
        return Loading.FIRST_VERSION;
    }

    private List<Evidence> evidence(OpenReturn command) {
        var hashes = command.evidence().stream().collect(toCollection(LinkedHashSet::new));
        if (hashes.size() > MOST_EVIDENCE) {
            throw Refused.invalid("evidence", "A claim shows at most 20 things.");
        }
        return hashes.stream()
                .map(hash ->
                        known.find(hash, command.buyer().account()).orElseThrow(() -> AddEvidenceHandler.unknown(hash)))
                .toList();
    }
}
