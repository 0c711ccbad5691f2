package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.command.AgreeQuote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.command.OrderQuote;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Pools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a decision has only read may have changed on the other node before it is written down: then it is made anew. */
class ReadsDecideIT {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final OrderId ORDER = new OrderId("order-new");
    private static final QuoteId QUOTE = new QuoteId("quote-1");

    private final TwoNodes nodes = new TwoNodes();
    private final Stall stall = Stall.open(nodes, "one");
    private final Actor owner = stall.owner();
    private ListingId goods;

    @BeforeEach
    void offer() {
        goods = stall.offers("goods", "CNY", ProductionKind.SPOT, 1000);
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void the_last_case_ends_while_the_receipt_is_confirmed() {
        var deal = Deal.received(nodes, stall, goods, "confirmed");
        deal.claim(1);
        nodes.<Long>send(deal.confirming(), TwoNodes.BUYER, () -> elsewhere(deal.withdrawing(), TwoNodes.BUYER));
        assertThat(all(FundsReleased.class)).hasSize(1);
    }

    @Test
    void the_receipt_is_confirmed_while_the_last_case_ends() {
        var deal = Deal.received(nodes, stall, goods, "withdrawn");
        deal.claim(1);
        nodes.<Long>send(deal.withdrawing(), TwoNodes.BUYER, () -> elsewhere(deal.confirming(), TwoNodes.BUYER));
        assertThat(all(FundsReleased.class)).hasSize(1);
    }

    @Test
    void a_case_is_opened_while_time_releases_the_money() {
        var deal = Deal.received(nodes, stall, goods, "claimed");
        nodes.<Long>send(deal.completing(), TwoNodes.OPERATOR, () -> deal.claim(1));
        assertThat(all(ReturnRequested.class)).hasSize(1);
        assertThat(all(OrderCompleted.class)).isEmpty();
        assertThat(all(FundsReleased.class)).isEmpty();
    }

    @Test
    void the_factory_is_suspended_while_goods_are_ordered() {
        refuses(RefusalCode.FACTORY_SUSPENDED, Deal.placing(ORDER, goods), TwoNodes.BUYER, this::suspend);
    }

    @Test
    void the_listing_is_paused_while_goods_are_ordered() {
        refuses(
                RefusalCode.LISTING_NOT_PUBLISHED,
                Deal.placing(ORDER, goods),
                TwoNodes.BUYER,
                () -> elsewhere(new PauseListing(goods, null, owner, "a rest"), owner));
    }

    @Test
    void the_price_changes_while_goods_are_ordered() {
        var ladder =
                new PriceLadder(List.of(new PriceLadder.Tier(new Quantity(1), null, UnitPrice.of("11.00", "CNY"))));
        PlacedOrder placed = nodes.send(
                Deal.placing(ORDER, goods),
                TwoNodes.BUYER,
                () -> elsewhere(new RepriceListing(goods, null, owner, ladder, Map.of(), null), owner));
        assertThat(placed.placed().terms().totalMinor()).isEqualTo(11_000);
    }

    @Test
    void the_order_is_cancelled_while_its_payment_is_asked_for() {
        var deal = Deal.placed(nodes, goods, "cancelled");
        var cancel = new CancelOrder(deal.order(), null, TwoNodes.BUYER, "no more", NOW);
        refuses(
                RefusalCode.ORDER_NOT_AWAITING_PAYMENT,
                Till.asking(deal.order(), "payment-1", NOW),
                TwoNodes.BUYER,
                () -> elsewhere(cancel, TwoNodes.BUYER));
    }

    @Test
    void the_factory_is_suspended_while_it_publishes_a_listing() {
        var draft = stall.drafting("more", "CNY", ProductionKind.SPOT);
        nodes.<Long>send(0, draft, owner);
        refuses(
                RefusalCode.FACTORY_SUSPENDED,
                new PublishListing(draft.listingId(), null, owner),
                owner,
                this::suspend);
    }

    @Test
    void the_listing_is_withdrawn_while_its_stock_is_counted() {
        refuses(
                RefusalCode.LISTING_WITHDRAWN,
                new CountStock(goods, null, owner, "goods", 5),
                owner,
                () -> elsewhere(new WithdrawListing(goods, null, owner, "over"), owner));
    }

    @Test
    void the_factory_is_suspended_while_it_agrees_on_a_price() {
        var line = new AgreeQuote.Line(Stall.pieces(goods, 4), UnitPrice.of("9.00", "CNY"));
        var agree = new AgreeQuote(
                QUOTE,
                owner,
                stall.factory(),
                TwoNodes.BUYER.account(),
                List.of(line),
                null,
                null,
                NOW,
                NOW.plus(Duration.ofDays(1)),
                "f");
        refuses(RefusalCode.FACTORY_SUSPENDED, agree, owner, this::suspend);
    }

    @Test
    void the_price_changes_while_it_is_quoted() {
        var ladder =
                new PriceLadder(List.of(new PriceLadder.Tier(new Quantity(1), null, UnitPrice.of("11.00", "CNY"))));
        IssuedQuote quote = nodes.send(
                asking(),
                TwoNodes.BUYER,
                () -> elsewhere(new RepriceListing(goods, null, owner, ladder, Map.of(), null), owner));
        assertThat(quote.issued().offers().getFirst().totalMinor()).isEqualTo(4_400);
    }

    @Test
    void the_factory_is_suspended_while_its_quote_is_ordered() {
        nodes.<IssuedQuote>send(0, asking(), TwoNodes.BUYER);
        var order = new OrderQuote(QUOTE, "request-1", TwoNodes.BUYER, List.of(), false, null, null, NOW, "f");
        refuses(RefusalCode.FACTORY_SUSPENDED, order, TwoNodes.BUYER, this::suspend);
    }

    @Test
    void a_pools_rule_changes_while_a_listing_is_judged_by_it() {
        nodes.<Long>send(
                0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("activewear")), TwoNodes.OPERATOR);
        var changed = Pools.changeRule(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("hats"));
        int moves = nodes.send(
                Pools.judge(goods, Pools.BAGS), TwoNodes.OPERATOR, () -> elsewhere(changed, TwoNodes.OPERATOR));
        assertThat(moves).isZero();
        assertThat(all(ListingEnteredPool.class)).isEmpty();
    }

    @Test
    void a_listing_is_paused_while_it_is_judged() {
        nodes.<Long>send(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ALL), TwoNodes.OPERATOR);
        var paused = new PauseListing(goods, null, owner, "holiday");
        int moves = nodes.send(Pools.judge(goods, Pools.BAGS), TwoNodes.OPERATOR, () -> elsewhere(paused, owner));
        assertThat(moves).isZero();
        assertThat(all(ListingEnteredPool.class)).isEmpty();
    }

    @Test
    void a_factory_is_suspended_while_its_listing_is_judged() {
        nodes.<Long>send(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ALL), TwoNodes.OPERATOR);
        int moves = nodes.send(Pools.judge(goods, Pools.BAGS), TwoNodes.OPERATOR, this::suspend);
        assertThat(moves).isZero();
        assertThat(all(ListingEnteredPool.class)).isEmpty();
    }

    private IssueQuote asking() {
        return new IssueQuote(QUOTE, TwoNodes.BUYER, List.of(Stall.pieces(goods, 4)), null, NOW, "f");
    }

    private void refuses(RefusalCode code, Object command, Actor actor, Runnable elsewhere) {
        assertThatThrownBy(() -> nodes.send(command, actor, elsewhere))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void suspend() {
        elsewhere(new SuspendFactory(stall.factory(), null, TwoNodes.OPERATOR, "fakes"), TwoNodes.OPERATOR);
    }

    private void elsewhere(Object command, Actor actor) {
        nodes.<Object>send(1, command, actor);
    }

    private <E> List<E> all(Class<E> type) {
        return nodes.events().stream()
                .map(recorded -> (Object) recorded.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
