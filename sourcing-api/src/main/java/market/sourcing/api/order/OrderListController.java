package market.sourcing.api.order;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Parameters;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.order.summary.ListOrders;
import market.sourcing.projections.order.summary.ListOrders.Party;
import market.sourcing.projections.order.summary.OrderState;
import market.sourcing.projections.order.summary.OrdersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders} */
@RestController
record OrderListController(OrdersHandler orders) {
    /** Whose orders. */
    private record Whose(Party party, String id) {}

    /**
     * Newest first. Buyers and agents see what they ordered, factories what was ordered of them, operators and auditors everybody's
     * that stand somewhere, such as those whose delivery is denied.
     *
     * @param buyer for operators and auditors: an account
     * @param factory for operators and auditors: a factory
     * @param state only those that stand there
     */
    @OpenToAccounts
    @GetMapping("/api/orders")
    Page<OrderShown> orders(
            @RequestParam(required = false) @Nullable String buyer,
            @RequestParam(required = false) @Nullable String factory,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var cursor = OrderCursors.read(after, errors);
        var standing = Parameters.word("state", state, OrderState.class, "There is no such state of an order.", errors);
        var named = standing.get();
        var whose = named != null && seesEverybodys(actor) && buyer == null && factory == null
                ? new Whose(Party.EVERYBODY, "")
                : whose(buyer, factory, actor, errors);
        errors.throwIfAny();
        var page = orders.handle(new ListOrders(
                whose.party(), whose.id(), named, ListOrders.Order.NEWEST_FIRST, pageSize.get(), cursor.get()));
        return new Page<>(page.items().stream().map(OrderShown::of).toList(), OrderCursors.text(page.next()));
    }

    private static Whose whose(@Nullable String buyer, @Nullable String factory, Actor actor, FieldErrors errors) {
        if (buyer == null && factory == null) {
            return own(actor, errors);
        }
        if (!seesEverybodys(actor)) {
            throw notAllowed();
        }
        return buyer != null
                ? new Whose(
                        Party.BUYER,
                        errors.required("buyer", buyer, AccountId::new).get().value())
                : new Whose(
                        Party.FACTORY,
                        errors.required("factory", factory, FactoryId::new)
                                .get()
                                .value());
    }

    private static Whose own(Actor actor, FieldErrors errors) {
        var account = actor.account().value();
        if (actor.is(Role.BUYER) || actor.is(Role.AGENT)) {
            return new Whose(Party.BUYER, account);
        }
        if (actor.is(Role.FACTORY)) {
            return new Whose(Party.FACTORY_OWNER, account);
        }
        if (seesEverybodys(actor)) {
            return errors.<Whose>faulty("buyer", "REQUIRED", "Name a buyer, a factory or a state.")
                    .get();
        }
        throw notAllowed();
    }

    private static boolean seesEverybodys(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    private static Refused notAllowed() {
        return new Refused(RefusalCode.NOT_ALLOWED, "This account may not see these orders.");
    }
}
