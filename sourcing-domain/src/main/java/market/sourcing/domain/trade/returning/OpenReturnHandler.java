package market.sourcing.domain.trade.returning;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.AnswerTime;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.OnSilence;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.policy.ReturnPolicy;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Opens a case and claims its units, in one transaction: two claims at once can't be about the same units. */
public final class OpenReturnHandler {
    private static final int MOST_EVIDENCE = 20;
    /** Each of them is read when another is opened; a case may be about all lines, so who needs more opens them to no end. */
    private static final int MOST_CASES = 100;

    private static final int LONGEST_NOTE = 2_000;

    private final Repository<ReturnCase> cases;
    private final Purchases purchases;
    private final KnownEvidence known;
    private final InstantRefunds instant;

    public OpenReturnHandler(
            Repository<ReturnCase> cases, Purchases purchases, KnownEvidence known, InstantRefunds instant) {
        this.instant = instant;
        this.cases = cases;
        this.purchases = purchases;
        this.known = known;
    }

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
            earlier.get().execute(it -> it.mustBeOpenedBy(command.buyer(), command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var order = purchases.order(command.orderId());
        order.invoke(Order::life).ending().mustBeBoughtBy(command.buyer());
        var returns = purchases.returns(command.orderId());
        mustBeFew(returns);
        var purchase = purchases.of(command.orderId(), order, returns);
        var evidence = evidence(command);
        var claim = new Claim(command.reason(), command.wanted(), command.lines(), !evidence.isEmpty(), command.at());
        boolean isInstant = instant.isMeant(command.orderId(), order, purchase, claim);
        if (!isInstant) {
            ReturnPolicy.check(purchase, claim);
        }
        var decided = decided(claim, returns, evidence);
        var claimed = new UnitsClaimed(
                command.orderId().value(),
                command.caseId().value(),
                claim.lines().stream()
                        .map(line -> new Units(line.number(), line.units()))
                        .toList(),
                claim.reason().name());
        if (returns.isPresent()) {
            returns.get().execute(it -> it.claim(claimed));
        } else {
            purchases.returns().newInstance(() -> new OrderReturns(claimed));
        }
        var requested = requested(command, order.invoke(Order::buyer).value(), purchase, claim, evidence, decided);
        cases.newInstance(() -> new ReturnCase(requested));
        if (isInstant) {
            instant.callOff(command.orderId(), order, command.buyer(), command.at());
        }
        return Loading.FIRST_VERSION;
    }

    private static void mustBeFew(Optional<Aggregate<OrderReturns>> returns) {
        int cases = returns.map(it -> it.invoke(OrderReturns::cases)).orElse(0);
        if (cases >= MOST_CASES) {
            throw new Refused(
                    RefusalCode.TOO_MANY_CASES,
                    "This order has had " + MOST_CASES + " cases; an operator helps with what is left.",
                    Map.of("most", MOST_CASES));
        }
    }

    /** The case that an operator has decided: it is opened again by evidence that was not shown then, and by an operator. */
    private Optional<String> decided(Claim claim, Optional<Aggregate<OrderReturns>> returns, List<Evidence> evidence) {
        var earlier = earlier(claim, returns);
        boolean isNew = evidence.stream()
                .anyMatch(shown -> earlier.stream()
                        .allMatch(found ->
                                found.invoke(it -> it.shown(shown.sha256()).isEmpty())));
        if (!earlier.isEmpty() && !isNew) {
            throw new Refused(
                    RefusalCode.CASE_DECIDED,
                    "An operator has decided this; only something that was not shown then opens it again.",
                    Map.of("caseId", earlier.getLast().identifierAsString()));
        }
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.getLast().identifierAsString());
    }

    /** Cases in which an operator has found for the factory about what is claimed, in the order of their ends. */
    private List<Aggregate<ReturnCase>> earlier(Claim claim, Optional<Aggregate<OrderReturns>> returns) {
        var earlier = new ArrayDeque<Aggregate<ReturnCase>>();
        var since = ClaimedUnits.NONE;
        for (var found : known(returns, OrderReturns::openCases)) {
            since = since.plus(found.invoke(it -> it.taken(claim)).list());
        }
        for (var found : known(returns, OrderReturns::endedCases).reversed()) {
            var later = since;
            if (found.invoke(it -> it.decides(claim, later))) {
                earlier.addFirst(found);
            }
            since = since.plus(found.invoke(it -> it.taken(claim)).list());
        }
        return List.copyOf(earlier);
    }

    private List<Aggregate<ReturnCase>> known(
            Optional<Aggregate<OrderReturns>> returns, Function<OrderReturns, List<String>> ids) {
        return returns.map(it -> it.invoke(ids)).orElse(List.of()).stream()
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN))
                .toList();
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

    private static ReturnRequested requested(
            OpenReturn command,
            String buyerId,
            Purchase purchase,
            Claim claim,
            List<Evidence> evidence,
            Optional<String> decided) {
        var terms = purchase.terms();
        var rules = purchase.rule().platform();
        var lines = lines(purchase, claim);
        return new ReturnRequested(
                command.caseId().value(),
                command.orderId().value(),
                buyerId,
                terms.factoryId(),
                terms.factoryOwnerId(),
                claim.reason().name(),
                claim.wanted().name(),
                lines,
                terms.currency(),
                lines.stream().mapToLong(ClaimedLine::amountMinor).sum(),
                command.note() == null ? null : Texts.prose("note", command.note(), LONGEST_NOTE),
                evidence,
                purchase.rule().version(),
                rules.version(),
                claim.at(),
                AnswerTime.of(purchase, claim),
                OnSilence.of(claim.reason(), !evidence.isEmpty(), decided.isPresent())
                        .name(),
                claim.at().plus(rules.escalatableAfter()),
                claim.at().plus(rules.escalatesAfter()),
                command.fingerprint(),
                decided.orElse(null));
    }

    private static List<ClaimedLine> lines(Purchase purchase, Claim claim) {
        var lines = new ArrayList<ClaimedLine>();
        for (var line : claim.lines()) {
            var bought = purchase.line(line.number()).orElseThrow();
            lines.add(new ClaimedLine(
                    line.number(),
                    bought.listingId(),
                    bought.sku(),
                    line.units(),
                    line.opened(),
                    RefundSum.paidFor(bought, line.units())));
        }
        return lines;
    }
}
