package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.Consequence;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.AppealFlag;
import market.sourcing.domain.returns.command.ClearFlag;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.FlagCase;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Every step of a case after it was opened. Each answers the case's version, and refuses with {@code CASE_UNKNOWN} to others. */
public record ReturnCaseHandler(Repository<ReturnCase> cases, Consequences consequences, ParcelNumbers numbers) {
    @CommandHandler
    public long handle(AcceptReturn command) {
        var found = of(command.caseId(), command.actor(), CaseParty.FACTORY, command.expectedVersion());
        return after(
                found,
                it -> it.accept(command.actor(), command.withGoods(), mayKeep(found), command.at()),
                command.at());
    }

    @CommandHandler
    public long handle(RefuseReturn command) {
        var reason = new Reason(command.reason());
        var found = of(command.caseId(), command.actor(), CaseParty.FACTORY, command.expectedVersion());
        found.execute(it -> it.refuse(command.actor(), reason, command.at()));
        return found.version();
    }

    /** @throws Refused also {@link RefusalCode#TRACKING_NUMBER_USED} */
    @CommandHandler
    public long handle(SendGoodsBack command) {
        var found = of(command.caseId(), command.actor(), CaseParty.BUYER, command.expectedVersion());
        if (command.freight().minor() < 0) {
            throw Refused.invalid("freight", "The freight is 0 or more.");
        }
        take(
                command.number(),
                command.caseId(),
                found.invoke(ReturnCase::soFar).asked().buyerId(),
                command.at());
        found.execute(it -> it.sendBack(
                command.number().carrier().code(), command.number().text(), command.freight(), command.at()));
        return found.version();
    }

    @CommandHandler
    public long handle(InspectGoods command) {
        var remark = Optional.ofNullable(command.remark()).map(text -> new Reason(Texts.prose("remark", text, 500)));
        var found = of(command.caseId(), command.actor(), CaseParty.FACTORY, command.expectedVersion());
        return after(
                found, it -> it.inspect(command.outcome(), command.accepted(), remark, command.at()), command.at());
    }

    /** @throws Refused also {@link RefusalCode#TRACKING_NUMBER_USED} */
    @CommandHandler
    public long handle(SendReplacement command) {
        var found = of(command.caseId(), command.actor(), CaseParty.FACTORY, command.expectedVersion());
        take(
                command.number(),
                command.caseId(),
                found.invoke(ReturnCase::soFar).asked().factoryId(),
                command.at());
        var number = command.number();
        return after(
                found,
                it -> it.replace(command.actor(), number.carrier().code(), number.text(), command.at()),
                command.at());
    }

    @CommandHandler
    public long handle(EscalateCase command) {
        var grounds = new Reason(Texts.prose("grounds", command.grounds(), 500));
        var found = of(command.caseId(), command.actor(), CaseParty.BUYER, command.expectedVersion());
        found.execute(it -> it.escalate(grounds, command.at()));
        return found.version();
    }

    @CommandHandler
    public long handle(DecideCase command) {
        OnlyOperatorsMay.check(command.actor());
        var grounds = new Reason(Texts.prose("grounds", command.grounds(), 500));
        var found = of(command.caseId(), command.actor(), CaseParty.OPERATOR, command.expectedVersion());
        return after(
                found,
                it -> it.decide(
                        command.actor(), command.granted(), command.withGoods(), mayKeep(found), grounds, command.at()),
                command.at());
    }

    @CommandHandler
    public long handle(WithdrawReturn command) {
        var found = of(command.caseId(), command.actor(), CaseParty.BUYER, command.expectedVersion());
        return after(found, ReturnCase::withdraw, command.at());
    }

    @CommandHandler
    public long handle(JudgeCase command) {
        return after(known(command.caseId()), it -> it.judge(command.now()), command.now());
    }

    @CommandHandler
    public long handle(FlagCase command) {
        var found = known(command.caseId());
        found.execute(it -> it.flag(command.signal(), command.facts(), command.events(), command.at()));
        return found.version();
    }

    @CommandHandler
    public long handle(AppealFlag command) {
        var grounds = new Reason(Texts.prose("grounds", command.grounds(), 500));
        var found = of(command.caseId(), command.actor(), CaseParty.BUYER, command.expectedVersion());
        found.execute(it -> it.appeal(command.actor(), command.signal(), grounds, command.at()));
        return found.version();
    }

    @CommandHandler
    public long handle(ClearFlag command) {
        OnlyOperatorsMay.check(command.actor());
        var grounds = new Reason(Texts.prose("grounds", command.grounds(), 500));
        var found = of(command.caseId(), command.actor(), CaseParty.OPERATOR, command.expectedVersion());
        found.execute(it -> it.clear(command.actor(), command.signal(), grounds, command.at()));
        return found.version();
    }

    private long after(Aggregate<ReturnCase> found, Function<ReturnCase, Consequence> step, Instant at) {
        consequences.of(found, found.invoke(step), at);
        return found.version();
    }

    private Aggregate<ReturnCase> known(CaseId id) {
        return Loading.known(cases, id.value(), RefusalCode.CASE_UNKNOWN);
    }

    /** For one side of a case; operators act for both. */
    private Aggregate<ReturnCase> of(CaseId id, Actor actor, CaseParty side, @Nullable Long expectedVersion) {
        var found = known(id);
        var party = found.invoke(ReturnCase::soFar).parties().of(actor);
        if (party != side && party != CaseParty.OPERATOR) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "That is for the other side to say.");
        }
        Loading.mustBeAt(found, expectedVersion);
        return found;
    }

    private void take(TrackingNumber number, CaseId of, String sender, Instant at) {
        numbers.take(number.carrier().code(), number.text(), of, sender, at);
    }

    /** The least that the terms of the case's lines allow. */
    private RefundWithoutGoods mayKeep(Aggregate<ReturnCase> found) {
        var soFar = found.invoke(ReturnCase::soFar);
        var purchase = consequences.purchases().of(soFar.order());
        return soFar.asked().lines().stream()
                .map(claimed -> purchase.termsOf(purchase.line(claimed.line()).orElseThrow())
                        .withoutGoods())
                .min(Comparable::compareTo)
                .orElse(RefundWithoutGoods.OFF);
    }
}
