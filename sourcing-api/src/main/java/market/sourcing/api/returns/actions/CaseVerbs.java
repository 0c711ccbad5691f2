package market.sourcing.api.returns.actions;

import static market.sourcing.api.actions.Stated.REASON;
import static market.sourcing.infra.commands.TriedEvidence.SHA256;

import java.util.List;
import java.util.function.Function;
import market.sourcing.api.actions.Stated;
import market.sourcing.api.actions.Verb;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.AddEvidence;
import market.sourcing.domain.returns.command.AppealFlag;
import market.sourcing.domain.returns.command.ClearFlag;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.shared.Money;

/**
 * What may be done with a case, in the order of its life. Where one may ask for more or for less, the least is tried: the goods come
 * back before the money, an operator grants nothing, all that came back is as it should be.
 */
final class CaseVerbs {
    static final List<Verb<AskedCase>> ALL = List.of(
            verb("accept", of -> new AcceptReturn(of.id(), null, of.actor(), true, of.at())),
            verb("refuse", of -> new RefuseReturn(of.id(), null, of.actor(), REASON, of.at())),
            verb("send-back", CaseVerbs::sendingBack),
            verb("receive", CaseVerbs::inspecting),
            verb("replace", of -> new SendReplacement(of.id(), null, of.actor(), Stated.number(), of.at())),
            verb("escalate", of -> new EscalateCase(of.id(), null, of.actor(), REASON, of.at())),
            verb("decide", of -> new DecideCase(of.id(), null, of.actor(), List.of(), true, REASON, of.at())),
            verb("withdraw", of -> new WithdrawReturn(of.id(), null, of.actor(), of.at())),
            verb("evidence", of -> new AddEvidence(of.id(), of.actor(), SHA256, of.at())));

    static final List<Verb<AskedFlag>> OF_A_FLAG = List.of(
            new Verb<>("/api/returns/{id}/flags/{signal}/appeal", CaseVerbs::appealing),
            new Verb<>("/api/returns/{id}/flags/{signal}/clear", CaseVerbs::clearing));

    private CaseVerbs() {}

    private static Verb<AskedCase> verb(String name, Function<AskedCase, Object> command) {
        return new Verb<>("/api/returns/{id}/" + name, command);
    }

    private static SendGoodsBack sendingBack(AskedCase of) {
        return new SendGoodsBack(of.id(), null, of.actor(), Stated.number(), Money.of(0, of.currency()), of.at());
    }

    private static InspectGoods inspecting(AskedCase of) {
        return new InspectGoods(of.id(), null, of.actor(), Inspection.FULL, List.of(), null, of.at());
    }

    private static AppealFlag appealing(AskedFlag flag) {
        var of = flag.of();
        return new AppealFlag(of.id(), null, of.actor(), flag.signal(), REASON, of.at());
    }

    private static ClearFlag clearing(AskedFlag flag) {
        var of = flag.of();
        return new ClearFlag(of.id(), null, of.actor(), flag.signal(), REASON, of.at());
    }
}
