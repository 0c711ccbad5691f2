package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.OrderReturns;
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
        var returns = purchases.returns(id);
        var claims = returns.map(this::open).orElse(List.of());
        var open = claims.stream()
                .filter(of -> !of.invoke(ReturnCase::unanswered).isNone())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Optional<ClaimedUnits> late = purchases.latePieces(id);
        if (late.isEmpty()) {
            return;
        }
        var left = late.get();
        var answered = returns.get().invoke(OrderReturns::claimedLate);
        for (var of : claims) {
            answered = answered.minus(of.invoke(ReturnCase::unanswered).list())
                    .minus(of.invoke(ReturnCase::cut).list());
        }
        left = left.without(answered);
        for (var of : open) {
            var most = left;
            var rest = of.invoke(ReturnCase::unanswered).atMost(most);
            consequences.of(of, of.invoke(it -> it.lateOnly(most, at)), at);
            left = left.minus(rest.list());
        }
    }

    private List<Aggregate<ReturnCase>> open(Aggregate<OrderReturns> found) {
        return found.invoke(OrderReturns::openCases).stream()
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN))
                .filter(of -> of.invoke(ReturnCase::reason) == ReturnReason.LATE)
                .toList();
    }
}
