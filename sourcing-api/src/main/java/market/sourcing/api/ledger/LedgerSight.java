package market.sourcing.api.ledger;

import market.sourcing.api.security.Caller;
import market.sourcing.domain.escrow.LedgerAccounts;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.order.summary.FindOrder;
import market.sourcing.projections.order.summary.OrdersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read what of the ledger: operators and auditors all, others what is theirs. */
@Component
record LedgerSight(FindFactoryHandler factories, OrdersHandler orders) {
    boolean readsAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    /**
     * Holds for operators and auditors.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}
     */
    void mustReadAll(Actor actor) {
        if (!readsAll(actor)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Name an account or an order of your own.");
        }
    }

    /**
     * Holds for those whose account or order it is.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}
     */
    void mustRead(Actor actor, @Nullable String account, @Nullable String orderId) {
        var own = (account != null && isOwn(actor, account)) || (orderId != null && isParty(actor, orderId));
        if (!own) {
            mustReadAll(actor);
        }
    }

    private boolean isOwn(Actor actor, String account) {
        return account.equals(LedgerAccounts.buyer(actor.account()))
                || LedgerAccounts.factoryOf(account)
                        .filter(factory -> owns(actor, factory))
                        .isPresent()
                || LedgerAccounts.orderOf(account)
                        .filter(order -> isParty(actor, order.value()))
                        .isPresent();
    }

    private boolean owns(Actor actor, FactoryId factory) {
        return factories
                .handle(new FindFactory(factory.value()))
                .filter(profile -> profile.ownerId().equals(actor.account().value()))
                .isPresent();
    }

    private boolean isParty(Actor actor, String orderId) {
        var caller = Caller.of(actor);
        return orders.handle(new FindOrder(orderId))
                .filter(order -> caller.maySeeAllOf(order.buyerId())
                        || caller.maySeeAllOf(order.terms().factoryOwnerId()))
                .isPresent();
    }
}
