package market.sourcing.domain.trade.commissioning;

import java.util.Optional;
import market.sourcing.domain.commission.Commission;
import market.sourcing.domain.commission.CommissionId;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.commission.command.FindCommission;
import market.sourcing.domain.shared.Loading;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Says for whom an order is, as the log says it: whoever sees the order sees that too, however far a view is. */
public record FindCommissionHandler(Repository<Commission> commissions) {
    /** Empty where its buyer placed it for itself. */
    @CommandHandler
    public Optional<OnBehalf> handle(FindCommission query) {
        return Loading.ifKnown(commissions, CommissionId.of(query.orderId()).value())
                .map(found -> found.invoke(Commission::onBehalf));
    }
}
