package market.sourcing.projections.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.domain.standing.ReturnsVerdict;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens in a market, in the words of a test. */
public final class Market {
    public static final String FACTORY = "factory-1";

    private final Log log = new Log();
    private final Deals deals = new Deals(log);

    public List<Recorded> take() {
        return log.take();
    }

    public Recorded onboarded(String factory) {
        return log.add(
                factory,
                new FactoryOnboarded(factory, "account-of-" + factory, "Yiwu One", "CN", "91330782X", "浙江 金华", "f"));
    }

    public Recorded verified(String factory) {
        return log.add(factory, new FactoryVerified(factory, "account-operator"));
    }

    public Recorded suspended(String factory) {
        return log.add(factory, new FactorySuspended(factory, "account-operator", "fraud report"));
    }

    public Recorded reinstated(String factory) {
        return log.add(factory, new FactoryReinstated(factory, "account-operator", "cleared"));
    }

    public Recorded freightStated(String factory, String currency, FreightStated.PlainZone... zones) {
        return log.add(factory, new FreightStated(factory, currency, 500, List.of(zones)));
    }

    public Recorded paymentTimeStated(String factory, long minutes) {
        return log.add(factory, new PaymentTimeStated(factory, minutes, "unpaid-1"));
    }

    public Recorded drafted(String listing, PlainTermsBuilder terms) {
        return drafted(listing, FACTORY, terms);
    }

    public Recorded drafted(String listing, String factory, PlainTermsBuilder terms) {
        return log.add(
                listing, new ListingDrafted(listing, factory, "account-of-" + factory, terms.build(), "fingerprint"));
    }

    public Recorded published(String listing) {
        return log.add(listing, new ListingPublished(listing, FACTORY));
    }

    /** Drafted and published. */
    public void offered(String listing, PlainTermsBuilder terms) {
        drafted(listing, terms);
        published(listing);
    }

    public Recorded paused(String listing) {
        return log.add(listing, new ListingPaused(listing, FACTORY, "holiday"));
    }

    public Recorded withdrawn(String listing) {
        return log.add(listing, new ListingWithdrawn(listing, FACTORY, "sold out"));
    }

    public Recorded changed(String listing, PlainTermsBuilder terms) {
        return log.add(listing, new ListingTermsChanged(listing, FACTORY, terms.build()));
    }

    public Recorded repriced(String listing, String price) {
        return log.add(
                listing, new ListingRepriced(listing, FACTORY, List.of(new PlainTier(1, price)), Map.of(), "12.0000"));
    }

    public Recorded soldBefore(String listing, long units) {
        return log.add(listing, new PriorSalesStated(listing, FACTORY, units, 90, "import"));
    }

    public Recorded counted(String listing, String sku, int units) {
        return stock(new StockCounted(listing, FACTORY, sku, units));
    }

    public Recorded reserved(String listing, String order, int units) {
        return stock(new StockReserved(listing, FACTORY, "RED", order, units, "account-buyer"));
    }

    /** Of the past, at prices in GBP. */
    public Recorded recordedPast(String order, String buyer, String country, String placedAt, PastLine... lines) {
        return log.add(
                order,
                new PastOrderRecorded(
                        order,
                        buyer,
                        FACTORY,
                        "account-of-factory-1",
                        "invoice-of-" + order,
                        country,
                        placedAt,
                        "GBP",
                        List.of(lines),
                        Arrays.stream(lines).mapToLong(PastLine::amountMinor).sum(),
                        "H48",
                        "fingerprint"));
    }

    public Recorded returnedPast(String order, String buyer, String country, String returnedAt, PastLine... lines) {
        return log.add(
                order,
                new PastReturnRecorded(
                        order,
                        buyer,
                        FACTORY,
                        "account-of-factory-1",
                        "credit-of-" + order,
                        country,
                        returnedAt,
                        "RETURN",
                        "GBP",
                        List.of(lines),
                        Arrays.stream(lines).mapToLong(PastLine::amountMinor).sum(),
                        null));
    }

    public Recorded returnedUnlinked(String id, String buyer, String country, String returnedAt, PastLine... lines) {
        return log.add(
                id,
                new UnlinkedReturnRecorded(
                        id,
                        buyer,
                        FACTORY,
                        "account-of-factory-1",
                        "credit-of-" + id,
                        country,
                        returnedAt,
                        "GBP",
                        List.of(lines),
                        Arrays.stream(lines).mapToLong(PastLine::amountMinor).sum(),
                        "fingerprint"));
    }

    public static PastLine pastLine(String listing, int quantity, long amountMinor) {
        return new PastLine(listing, "22423", "REGENCY CAKESTAND", quantity, "12.7500", amountMinor);
    }

    public Recorded released(String listing, String order, int units) {
        return stock(new StockReleased(listing, FACTORY, "RED", order, units));
    }

    public Recorded dispatched(String listing, String order, int units) {
        return stock(new StockDispatched(listing, FACTORY, "RED", order, units));
    }

    private Recorded stock(ListingEvent event) {
        return log.add("stock-" + event.listingId(), event);
    }

    /** What happens to orders, quotes and money here. */
    public Deals deals() {
        return deals;
    }

    /** To say what happens to goods that come back. */
    public Claims claims() {
        return new Claims(log, deals);
    }

    /** What happens to delivery promises here. */
    public Dispatches dispatches() {
        return new Dispatches(log);
    }

    public Returns returns() {
        return new Returns(log);
    }

    /** A day of the factory was judged; it comes to the verdict by 20 promises. */
    public Recorded judged(String factory, LocalDate day, BadgeVerdict verdict) {
        return log.add(
                "badge-of-" + factory,
                new BadgeJudged(
                        "badge-of-" + factory,
                        factory,
                        "FAST_DISPATCH",
                        verdict.name(),
                        day.minusDays(29),
                        day,
                        20,
                        19,
                        18,
                        21,
                        20,
                        5,
                        "badge-1",
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A day of the factory's returns was judged; it comes to the verdict by 20 orders. */
    public Recorded returnsJudged(String factory, LocalDate day, ReturnsVerdict before, ReturnsVerdict verdict) {
        return log.add(
                "badge-of-" + factory,
                new ReturnsJudged(
                        "badge-of-" + factory,
                        factory,
                        before.name(),
                        verdict.name(),
                        day.minusDays(29),
                        day,
                        20,
                        5,
                        10,
                        3,
                        6,
                        "returns-standing-1",
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Where money of a currency moves. */
    public Till till(String currency) {
        return new Till(log, currency);
    }

    public Recorded ordered(String order, OrderTerms.Line... lines) {
        return deals.placed(order, Deals.terms(FACTORY, "CNY", lines));
    }

    public Recorded sent(String order, Instant releaseAt) {
        return log.add(order, new OrderHandedOver(order, null, null, releaseAt, releaseAt));
    }

    public Recorded claimed(String order, String caseId) {
        return log.add("returns-of-" + order, new UnitsClaimed(order, caseId, List.of(new Units(1, 1)), null));
    }

    public Recorded settled(String order, String caseId, @Nullable Instant releaseAt) {
        return log.add(caseId, new CaseClosed(caseId, order, "REJECTED", 0, "CNY", releaseAt, Instant.EPOCH));
    }

    /** Money goes back for pieces of an order's first line. */
    public Recorded refunded(String order, String listing, int units, long minor) {
        var line = new SoldBack.Line(listing, "a bag", units, minor);
        var sale = new SoldBack(FACTORY, Deals.BUYER, "CNY", "CN", List.of(line));
        return log.add(
                "returns-of-" + order,
                new UnitsRefunded(
                        order, "case-of-" + order, List.of(new Units(1, units)), minor, false, 0, 0, 0L, sale));
    }

    public static OrderTerms.Line line(String listing, int quantity) {
        return Deals.line(listing, quantity);
    }
}
