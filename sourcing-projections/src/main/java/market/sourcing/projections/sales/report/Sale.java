package market.sourcing.projections.sales.report;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.returns.event.RefundCounted;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Part;
import org.jspecify.annotations.Nullable;

/**
 * One event as the report books it. An event that sells, or takes back, is one more case of {@link #of}.
 *
 * @param country {@link #UNSTATED} where the order doesn't say
 * @param statedAt when it happened; null where the log's own time is that of the business
 * @param returned whether it takes back instead of selling
 */
record Sale(
        String factoryId,
        String currency,
        String buyerId,
        String country,
        @Nullable String statedAt,
        boolean returned,
        List<Line> lines) {
    static final String UNSTATED = "unstated";

    /**
     * What one line adds.
     *
     * @param units positive, whichever way it goes
     */
    record Line(String listingId, String title, long units, long minor) {}

    /** @param recalled what refunds took off before, where the event ends an order */
    static Optional<Sale> of(Object event, Map<String, Long> recalled) {
        return switch (event) {
            case OrderPlaced it -> Optional.of(ordered(it.buyerId(), it.terms(), false, List.of()));
            case OrderUndone it ->
                Optional.of(ordered(it.buyerId(), it.terms(), true, it.left()).within(RefundMemory.rest(it, recalled)));
            case RemainderReturned it ->
                Optional.of(it).filter(back -> !back.unsold().isEmpty()).map(Sale::cameBack);
            case PastOrderRecorded it ->
                Optional.of(past(
                        it.factoryId(), it.currency(), it.buyerId(), it.country(), it.placedAt(), false, it.lines()));
            case PastReturnRecorded it ->
                Optional.of(past(
                        it.factoryId(), it.currency(), it.buyerId(), it.country(), it.returnedAt(), true, it.lines()));
            case UnlinkedReturnRecorded it ->
                Optional.of(past(
                        it.factoryId(), it.currency(), it.buyerId(), it.country(), it.returnedAt(), true, it.lines()));
            case UnitsRefunded it -> Optional.ofNullable(it.sale()).map(Sale::refunded);
            case RefundCounted it -> Optional.of(refunded(it.sale()).at(it.refundedAt()));
            default -> Optional.empty();
        };
    }

    /** The UTC month it counts in, such as 2011-03. */
    String month(Instant logged) {
        var at = statedAt == null ? logged : Instant.parse(statedAt);
        return YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString();
    }

    /** @param without pieces that stay sold */
    private static Sale ordered(String buyerId, OrderTerms terms, boolean undone, List<Content> without) {
        var kept = without.stream().collect(toMap(Content::line, Content::quantity, Math::addExact));
        var lines = IntStream.rangeClosed(1, terms.lines().size())
                .mapToObj(number -> line(terms.lines().get(number - 1), kept.getOrDefault(number, 0)))
                .toList();
        return new Sale(terms.factoryId(), terms.currency(), buyerId, country(terms.shipTo()), null, undone, lines);
    }

    private static Line line(OrderTerms.Line line, int kept) {
        return new Line(
                line.listingId(),
                line.title(),
                line.quantity() - kept,
                line.amountMinor() - Part.of(line.amountMinor(), kept, line.quantity()));
    }

    private static Sale refunded(SoldBack sale) {
        return back(sale.factoryId(), sale.currency(), sale.buyerId(), sale.shipTo(), sale.lines());
    }

    private static Sale cameBack(RemainderReturned it) {
        var terms = it.terms();
        return back(terms.factoryId(), terms.currency(), it.buyerId(), terms.shipTo(), it.unsold());
    }

    private static Sale back(
            String factoryId, String currency, String buyerId, @Nullable String shipTo, List<SoldBack.Line> unsold) {
        var lines = unsold.stream()
                .map(line -> new Line(line.listingId(), line.title(), line.units(), line.amountMinor()))
                .toList();
        return new Sale(factoryId, currency, buyerId, country(shipTo), null, true, lines);
    }

    private Sale within(RefundMemory rest) {
        return new Sale(factoryId, currency, buyerId, country, statedAt, returned, rest.of(lines));
    }

    private Sale at(Instant when) {
        return new Sale(factoryId, currency, buyerId, country, when.toString(), returned, lines);
    }

    /** In English, as the books of the past have it. */
    private static String country(@Nullable String shipTo) {
        return shipTo == null
                ? UNSTATED
                : Locale.of("", new Destination(shipTo).country()).getDisplayCountry(Locale.ENGLISH);
    }

    private static Sale past(
            String factoryId,
            String currency,
            String buyerId,
            String country,
            String at,
            boolean returned,
            List<PastLine> lines) {
        var booked = lines.stream()
                .map(line -> new Line(line.listingId(), line.title(), line.quantity(), line.amountMinor()))
                .toList();
        return new Sale(factoryId, currency, buyerId, country, at, returned, booked);
    }
}
