package market.sourcing.infra.processing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.PlainOrders;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;

/** A marketplace's events: some factories, one of them suspended, with some hundreds of listings, orders and payments. */
final class Trade {
    static final String BUYER = "account-buyer-1";
    static final String FACTORY = "factory-1";
    static final String OWNER = "account-of-factory-1";
    private static final List<String> WORDS = List.of("yoga", "pants", "vase", "coat", "red", "blue", "silk");
    static final Instant DAY = Instant.parse("2030-01-06T00:00:00Z");
    private static final int FACTORIES = 5;
    private static final int LISTINGS = 400;
    private static final int ORDERS = 400;

    private final MemoryLog log;
    private final Promises promises;

    Trade(MemoryLog log) {
        this.log = log;
        this.promises = new Promises(log);
    }

    void happen() {
        IntStream.range(0, FACTORIES).forEach(this::onboard);
        log.append("factory-0", new FactorySuspended("factory-0", "account-operator", "fraud report"));
        IntStream.range(0, LISTINGS).forEach(this::offer);
        promises.declare();
        IntStream.range(0, ORDERS).forEach(this::order);
    }

    /** Some of the listings are where they were no more. */
    long moveSome() {
        for (int number = 0; number < LISTINGS; number += 20) {
            var ladder = List.of(new PlainTier(1, number + 7 + ".0000"));
            log.append(listing(number), new ListingRepriced(listing(number), factory(number), ladder, Map.of(), null));
        }
        return log.head();
    }

    private void onboard(int number) {
        var id = factory(number);
        log.append(
                id, new FactoryOnboarded(id, "account-of-" + id, "Yiwu " + number, "CN", "T" + number, "浙江 金华", "f"));
    }

    private void offer(int number) {
        var id = listing(number);
        var factory = factory(number);
        log.append(id, new ListingDrafted(id, factory, "account-of-" + factory, terms(number), "f"));
        log.append(id, new ListingPublished(id, factory));
    }

    private void order(int number) {
        var id = "order-" + number;
        log.append(id, new OrderPlaced(id, "account-buyer-" + number % 3, null, goods(number), DAY, "f"));
        if (number % 2 == 0) {
            log.append(id, new OrderPaid(id, "payment-" + number, "FULL", 2000, DAY, null));
            promises.of(number, factory(number), listing(number));
        }
        hold(number);
    }

    private void hold(int number) {
        var entries = List.of(new Entry("provider/sandbox", 2000), new Entry("escrow/order-" + number, -2000));
        log.append(
                "escrow-" + number,
                new FundsHeld(
                        "order-" + number,
                        "movement-1-" + number,
                        "payment-" + number,
                        "FULL",
                        2000,
                        number % 2 == 0 ? "CNY" : "USD",
                        "sandbox",
                        "ch-" + number,
                        DAY,
                        entries));
    }

    private static OrderTerms goods(int number) {
        return PlainOrders.terms(factory(number), "CNY", PlainOrders.line(listing(number), 2));
    }

    private static PlainTerms terms(int number) {
        var title = WORDS.get(number % 7) + " " + WORDS.get(number / 7 % 7) + " " + WORDS.get(number / 49 % 7);
        return PlainTermsBuilder.titled("en", title)
                .category(number % 2 == 0 ? "activewear" : "home")
                .price(number % 90 + 5 + ".0000")
                .moq(1 + number % 9)
                .dispatch(number % 3 == 0 ? "H24" : "H48")
                .labels(number % 4 == 0 ? "new" : "hot")
                .shipFrom("浙江 金华")
                .build();
    }

    private static String factory(int number) {
        return "factory-" + number % FACTORIES;
    }

    private static String listing(int number) {
        return "listing-" + number;
    }
}
