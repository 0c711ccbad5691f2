package market.sourcing.bench.measure;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.commands.Commands;

/** The two kinds of commands that are measured, over the listings of a filled catalogue. */
final class CommandLoad {
    /** Enough that two of 32 clients seldom meet at one listing. */
    static final int LISTINGS = 5_000;

    private static final Currency YUAN = Currencies.of("CNY");

    private final Commands commands;
    private final AtomicInteger factories = new AtomicInteger();

    CommandLoad(Marketplace marketplace) {
        commands = marketplace.commands();
    }

    /** Creates: no aggregate is read; appends one event and reserves a tax number. */
    void onboardFactory() {
        int number = factories.incrementAndGet();
        commands.send(
                new OnboardFactory(
                        new FactoryId("factory-measured-" + number),
                        Marketplace.OPERATOR,
                        "Measured factory " + number,
                        "CN",
                        "9144%014d".formatted(number),
                        "浙江 义乌",
                        "fingerprint-" + number),
                Marketplace.OPERATOR);
    }

    /** Loads a listing and appends one event to it. */
    void reprice() {
        reprice(ThreadLocalRandom.current().nextInt(LISTINGS));
    }

    /** @return the listing's version after it */
    long reprice(int listing) {
        return commands.<Long>send(
                new RepriceListing(
                        new ListingId(Catalogue.listingId(listing)),
                        null,
                        Marketplace.OPERATOR,
                        anyPrice(),
                        Map.of(),
                        null),
                Marketplace.OPERATOR);
    }

    /** Drawn from so many that a listing hardly ever gets the price it has, which would append nothing. */
    private static PriceLadder anyPrice() {
        var price = new UnitPrice(BigDecimal.valueOf(ThreadLocalRandom.current().nextLong(1, 10_000_000), 4), YUAN);
        return new PriceLadder(List.of(new PriceLadder.Tier(new Quantity(1), null, price)));
    }
}
