package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Cutting;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Claims for lateness of an order of which less was late than it seemed: what nobody has answered is judged again. */
public record LateClaims(Repository<ReturnCase> cases, Consequences consequences) {

    /** Nothing happens to what is late all the same, and to what was accepted or decided before. */
    public void judgeAgain(OrderId id, Instant at) {
        var purchases = consequences.purchases();
        var returns = purchases.soFar(id);
        var claims = claims(returns.cases().open());
        var open = claims.stream().filter(of -> !unanswered(of).isNone()).toList();
        if (open.isEmpty()) {
            return;
        }
        Optional<ClaimedUnits> late = purchases.latePieces(id);
        if (late.isEmpty()) {
            return;
        }
        var answered = returns.claimedLate();
        for (var of : claims) {
            answered = answered.minus(unanswered(of).list())
                    .minus(of.invoke(ReturnCase::soFar).units().cut().list());
        }
        var left = late.get().without(answered);
        for (var of : open) {
            var most = left;
            var rest = unanswered(of).atMost(most);
            consequences.of(of, of.invoke(it -> it.lateOnly(most, at)), at);
            left = left.minus(rest.list());
        }
    }

    private static ClaimedUnits unanswered(Aggregate<ReturnCase> of) {
        return new Cutting(of.invoke(ReturnCase::soFar)).unanswered();
    }

    private List<Aggregate<ReturnCase>> claims(List<String> ids) {
        return ids.stream()
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN))
                .filter(of -> of.invoke(ReturnCase::soFar).reason() == ReturnReason.LATE)
                .toList();
    }
}
