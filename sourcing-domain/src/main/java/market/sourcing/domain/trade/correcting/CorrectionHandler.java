package market.sourcing.domain.trade.correcting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.domain.correction.Correction;
import market.sourcing.domain.correction.CorrectionId;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.correction.command.CorrectMisstatement;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.correction.event.MisstatementCorrected;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Finds what the books say and is not so, and has it put right; with the reason, in one transaction. */
public final class CorrectionHandler {
    private final Map<MisstatementKind, Check<OrderId>> ofOrders = new EnumMap<>(MisstatementKind.class);
    private final Check<FactoryId> ofFactories;
    private final Repository<Correction> corrections;

    public CorrectionHandler(Books books, Repository<Correction> corrections) {
        ofOrders.put(MisstatementKind.MONEY_HELD, new HeldMoney(books));
        ofOrders.put(MisstatementKind.PROMISE_OPEN, new OpenPromise(books));
        ofOrders.put(MisstatementKind.COMPENSATION_TAKEN_BACK, new LostCompensation(books));
        ofOrders.put(MisstatementKind.GOODS_HELD, new HeldGoods(books));
        ofOrders.put(MisstatementKind.GOODS_RESTOCKED, new RestockedGoods(books));
        ofOrders.put(MisstatementKind.REMAINDER_KEPT, new KeptRemainder(books));
        ofOrders.put(MisstatementKind.REFUND_NOT_COUNTED, new UncountedRefunds(books));
        this.ofFactories = new OldReturnRule(books.purchases().factories());
        this.corrections = corrections;
    }

    @CommandHandler
    public List<Misstatement> handle(FindMisstatements query) {
        return isFactory(query.subject())
                ? ofFactories
                        .find(new FactoryId(query.subject()), query.at())
                        .map(List::of)
                        .orElse(List.of())
                : ofOrders.values().stream()
                        .flatMap(check -> check.find(new OrderId(query.subject()), query.at()).stream())
                        .toList();
    }

    /**
     * Answers the correction's version.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#ORDER_UNKNOWN},
     *     {@link RefusalCode#FACTORY_UNKNOWN}, {@link RefusalCode#NOTHING_TO_CORRECT}
     */
    @CommandHandler
    public long handle(CorrectMisstatement command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        boolean ofFactory = command.kind() == MisstatementKind.RETURN_RULE_OLD;
        if (ofFactory != isFactory(command.subject())) {
            throw nothing();
        }
        return ofFactory
                ? correct(command, ofFactories, new FactoryId(command.subject()))
                : correct(
                        command, Objects.requireNonNull(ofOrders.get(command.kind())), new OrderId(command.subject()));
    }

    private <S> long correct(CorrectMisstatement command, Check<S> check, S subject) throws Exception {
        var found = check.find(subject, command.at());
        if (found.isEmpty()) {
            return earlier(command);
        }
        check.correct(subject, command.reason(), command.at());
        return note(corrected(command, found.get()));
    }

    /** The answer to a repeat. */
    private long earlier(CorrectMisstatement command) {
        return Loading.ifKnown(corrections, CorrectionId.of(command.subject()).value())
                .filter(it -> it.invoke(before -> before.has(command.kind())))
                .orElseThrow(CorrectionHandler::nothing)
                .version();
    }

    private long note(MisstatementCorrected corrected) throws Exception {
        var before = Loading.ifKnown(corrections, corrected.correctionId());
        if (before.isEmpty()) {
            return corrections.newInstance(() -> new Correction(corrected)).version();
        }
        before.get().execute(it -> it.add(corrected));
        return before.get().version();
    }

    private static MisstatementCorrected corrected(CorrectMisstatement command, Misstatement found) {
        var amount = Optional.ofNullable(found.amount());
        return new MisstatementCorrected(
                CorrectionId.of(command.subject()).value(),
                command.subject(),
                found.kind().name(),
                amount.map(money -> money.minor()).orElse(null),
                amount.map(money -> money.currency().getCurrencyCode()).orElse(null),
                found.units(),
                command.reason().text(),
                command.operator().account().value(),
                command.at());
    }

    private static boolean isFactory(String subject) {
        return subject.startsWith(FactoryId.PREFIX);
    }

    private static Refused nothing() {
        return new Refused(
                RefusalCode.NOTHING_TO_CORRECT, "The books agree with what is stated; there is nothing to correct.");
    }
}
