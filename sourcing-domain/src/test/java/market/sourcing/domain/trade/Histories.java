package market.sourcing.domain.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Openings, and moves that follow, as they come. */
public final class Histories {
    /** Under the first rules before a closure of all factories, as rules change, and under the latest. */
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-12-01T08:00:00Z"),
            Instant.parse("2026-10-30T08:00:00Z"),
            Instant.parse("2026-02-12T08:00:00Z"));

    private static final List<Deed> ENDS = List.of(
            BuyerDeed.CANCEL,
            FactoryDeed.CANCEL,
            OperatorDeed.CANCEL,
            ProviderDeed.REVERSE_ALL,
            ProviderDeed.REVERSE_THE_REST);

    private Histories() {}

    public static Arbitrary<Opening> openings() {
        var units = Arbitraries.integers().between(1, 12).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        offers(),
                        units,
                        Arbitraries.of(0, 1, 3, 3, 3, 3),
                        Arbitraries.of(0, 0, 1, 2, 3, 3),
                        Arbitraries.of(0, 1, 3, 3))
                .as(Opening::new);
    }

    private static Arbitrary<Offered> offers() {
        var prices = Arbitraries.of("KRW", "JPY", "CNY", "USD", "KWD", "BHD")
                .flatMap(currency -> Arbitraries.of(Offered.PRICES.getOrDefault(currency, List.of()))
                        .map(price -> Tuple.of(currency, price)));
        return Combinators.combine(
                        Arbitraries.of(BEGINNINGS),
                        prices,
                        Arbitraries.of(0L, 7L, 800L, 25_000L),
                        Arbitraries.of(false, false, true),
                        Arbitraries.integers().between(20, 60).injectNull(0.2),
                        rules().injectNull(0.5))
                .as((from, price, freight, made, counted, rule) ->
                        new Offered(from, price.get1(), price.get2(), freight, made, counted, rule));
    }

    private static Arbitrary<PlainReturnTerms> rules() {
        return Combinators.combine(
                        Arbitraries.of(0, 333, 1_000),
                        Arbitraries.of("BUYER", "FACTORY"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("OFF", "FACTORY", "OPERATOR"),
                        Arbitraries.of(true, false))
                .as((fee, bearer, insured, keeps, fast) ->
                        new PlainReturnTerms(720, "ORDINARY", false, 1, fee, 60, bearer, insured, keeps, 72, fast));
    }

    public static Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        deeds(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        pauses(),
                        Arbitraries.frequency(
                                Tuple.of(6, Move.Ticker.PUNCTUAL),
                                Tuple.of(2, Move.Ticker.LATE),
                                Tuple.of(1, Move.Ticker.TWICE),
                                Tuple.of(2, Move.Ticker.DOWN)))
                .as(Move::new)
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Duration> pauses() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.just(0)),
                        Tuple.of(6, Arbitraries.integers().between(1, 12)),
                        Tuple.of(5, Arbitraries.integers().between(13, 60)),
                        Tuple.of(2, Arbitraries.integers().between(61, 300)))
                .map(Duration::ofHours);
    }

    /** Ends are rare, so that much happens before them. */
    private static Arbitrary<Deed> deeds() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, among(ClockDeed.values())),
                Tuple.of(1, Arbitraries.of(ENDS)),
                Tuple.of(3, among(BuyerDeed.PLACE, BuyerDeed.PAY, ProviderDeed.APPROVE)),
                Tuple.of(
                        8, among(FactoryDeed.SEND, FactoryDeed.SEND_PART, CarrierDeed.ACCEPTED, CarrierDeed.DELIVERED)),
                Tuple.of(2, Arbitraries.of(CarrierDeed.DELIVERED, BuyerDeed.STATE_RECEIPT)),
                Tuple.of(12, among(BuyerDeed.CLAIM, FactoryDeed.ACCEPT, BuyerDeed.SEND_BACK, FactoryDeed.INSPECT)),
                Tuple.of(4, among(BuyerDeed.CLAIM)),
                Tuple.of(10, among(CaseDeed.GO_ON)),
                Tuple.of(14, among(ParcelDeed.GO_ON)),
                Tuple.of(3, among(FactoryDeed.SEND_UNTRACKED, FactoryDeed.SEND_PART, FactoryDeed.SHOW_DELIVERY)),
                Tuple.of(2, among(FactoryDeed.SHOW_DELIVERY, BuyerDeed.DENY_DELIVERY, OperatorDeed.DECIDE_DELIVERY)),
                Tuple.of(3, among(CarrierDeed.ACCEPTED, CarrierDeed.RETURNED)),
                Tuple.of(2, among(FactoryDeed.REFUSE, BuyerDeed.ESCALATE, OperatorDeed.GRANT, OperatorDeed.REJECT)),
                Tuple.of(5, others(BuyerDeed.values())),
                Tuple.of(4, others(FactoryDeed.values())),
                Tuple.of(3, others(OperatorDeed.values())),
                Tuple.of(3, among(CarrierDeed.values())),
                Tuple.of(2, others(ProviderDeed.values())));
    }

    private static Arbitrary<Deed> others(Deed... deeds) {
        return Arbitraries.of(
                Stream.of(deeds).filter(deed -> !ENDS.contains(deed)).toList());
    }

    private static Arbitrary<Deed> among(Deed... deeds) {
        return Arbitraries.of(List.of(deeds));
    }
}
