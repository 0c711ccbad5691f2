package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.CARRIER;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.openBy;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.vocabulary.Books;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Written;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parcels come back, an order is called off, and cases are granted: in any order, everybody has the same in the end. */
class InAnyOrderTest {
    /** The goods, the way and the fee, each rounded once more. */
    private static final long ROUNDING = 2;

    record Sent(String number, List<Content> contents, boolean late, boolean back) {}

    record Granted(CaseId id, ReturnReason reason, List<Claim.Line> lines) {}

    /** What happens; one piece at least is never sent. */
    record Facts(OrderTerms terms, List<Sent> parcels, Actor by, List<Granted> cases) {
        static Facts random(Random random) {
            var terms = terms(random);
            var left = left(terms);
            left[0]--;
            var parcels = new ArrayList<Sent>();
            for (int number = 1; number <= 1 + random.nextInt(4); number++) {
                var contents = some(left, random);
                if (!contents.isEmpty()) {
                    parcels.add(new Sent("SIM00" + number, contents, random.nextBoolean(), random.nextBoolean()));
                }
            }
            var kept = new int[left.length];
            parcels.stream()
                    .filter(parcel -> !parcel.back())
                    .flatMap(parcel -> parcel.contents().stream())
                    .forEach(content -> kept[content.line() - 1] += content.quantity());
            var cases = new ArrayList<Granted>();
            for (int number = 1; number <= random.nextInt(3); number++) {
                var lines = some(kept, random).stream()
                        .map(it -> new Claim.Line(it.line(), it.quantity(), false))
                        .toList();
                var reasons = List.of(ReturnReason.DAMAGED, ReturnReason.NO_REASON, ReturnReason.NOT_AS_DESCRIBED);
                if (!lines.isEmpty()) {
                    cases.add(new Granted(new CaseId("case-" + number), reasons.get(random.nextInt(3)), lines));
                }
            }
            return new Facts(terms, parcels, List.of(BUYER, OWNER, OPERATOR).get(random.nextInt(3)), cases);
        }

        private static OrderTerms terms(Random random) {
            boolean made = random.nextInt(3) == 0;
            var lines = new ArrayList<OrderTerms.Line>();
            for (int number = 0; number <= random.nextInt(3); number++) {
                lines.add(new OrderTerms.Line(
                        Listings.LISTING.value(),
                        1,
                        "bag" + number,
                        "帆布包",
                        2 + random.nextInt(11),
                        1,
                        "1.0000",
                        50 + random.nextInt(50_000),
                        "WHOLESALE",
                        made ? "MADE_TO_ORDER" : "SPOT",
                        null));
            }
            var terms = Bound.to(lines.toArray(OrderTerms.Line[]::new))
                    .in(List.of("CNY", "KRW", "KWD").get(random.nextInt(3)))
                    .freight(random.nextInt(4) == 0 ? 0 : random.nextInt(5_000), 5_000)
                    .terms();
            return Changed.in(
                    terms,
                    "depositMinor",
                    made ? terms.totalMinor() * 3 / 10 : null,
                    "tradeRules",
                    "trade-5",
                    "returnRule",
                    "returns-4");
        }

        private static int[] left(OrderTerms terms) {
            return terms.lines().stream().mapToInt(OrderTerms.Line::quantity).toArray();
        }

        private static List<Content> some(int[] left, Random random) {
            var some = new ArrayList<Content>();
            for (int line = 0; line < left.length; line++) {
                int quantity = random.nextInt(left[line] + 1);
                if (quantity > 0) {
                    some.add(new Content(line + 1, quantity));
                    left[line] -= quantity;
                }
            }
            return some;
        }
    }

    /** What may come first. */
    enum Step {
        BACK,
        END,
        CASES
    }

    private static final List<List<Step>> ORDERS = List.of(
            List.of(Step.BACK, Step.END, Step.CASES),
            List.of(Step.END, Step.BACK, Step.CASES),
            List.of(Step.END, Step.CASES, Step.BACK));

    /** What it costs the buyer, and what the platform keeps of it. */
    record Outcome(long cost, long fees) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everybody_has_the_same_in_the_end(@ForAll("facts") Facts facts) {
        var outcomes = ORDERS.stream().map(order -> outcome(facts, order)).toList();
        for (var outcome : outcomes) {
            assertThat(outcome.cost()).as("cost").isCloseTo(outcomes.getFirst().cost(), within(ROUNDING));
            assertThat(outcome.fees()).as("fees").isCloseTo(outcomes.getFirst().fees(), within(ROUNDING));
        }
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Arbitraries.randomValue(Facts::random);
    }

    private static Outcome outcome(Facts facts, List<Step> order) {
        var marketplace = sent(facts);
        int hour = 120;
        for (var step : order) {
            happens(step, facts, hours(hour), marketplace);
            hour += 5;
        }
        assertThat(marketplace
                        .when(new FindMisstatements(ORDER.value(), inDays(20)))
                        .answer(List.class))
                .as("misstatements")
                .isEmpty();
        var books = new Books();
        marketplace.written().stream().map(Written::event).forEach(books::book);
        books.mustHoldNothing();
        return new Outcome(books.cost(), books.fees());
    }

    private static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private static Marketplace sent(Facts facts) {
        var terms = facts.terms();
        var marketplace = Marketplace.given(Factories.onboarded(), Orders.placed(terms));
        payments(terms).forEach(event -> marketplace.and(in(terms.currency(), event)));
        marketplace
                .and(Changed.in(started(terms), "deliveryRules", "delivery-4"))
                .uploaded(BUYER.account().value(), PHOTO);
        facts.parcels().stream().filter(it -> !it.late()).forEach(it -> leaves(it, 1, marketplace));
        marketplace.when(judge(inDays(2)));
        facts.parcels().stream().filter(Sent::late).forEach(it -> leaves(it, 72, marketplace));
        facts.parcels().stream()
                .filter(it -> !it.back())
                .forEach(it ->
                        marketplace.when(scan(it.number(), it.number() + "-there", ScanKind.DELIVERED, hours(80))));
        return marketplace;
    }

    private static List<Object> payments(OrderTerms terms) {
        var deposit = terms.depositMinor();
        var payments = new ArrayList<Object>();
        if (deposit == null) {
            payments.addAll(List.of(paid(1, "one", Stage.FULL, terms.totalMinor())));
        } else {
            payments.addAll(List.of(paid(1, "one", Stage.DEPOSIT, deposit)));
            payments.addAll(List.of(paid(2, "two", Stage.BALANCE, terms.totalMinor() - deposit)));
        }
        return payments;
    }

    private static Object in(String currency, Object event) {
        return switch (event) {
            case PaymentRequested it -> Changed.in(it, "currency", currency);
            case FundsHeld it -> Changed.in(it, "currency", currency);
            default -> event;
        };
    }

    private static void leaves(Sent parcel, long hour, Marketplace marketplace) {
        var shipment = new Shipment(CARRIER, parcel.number());
        marketplace.when(new HandOverOrder(ORDER, null, OWNER, shipment, parcel.contents(), hours(hour)));
        marketplace.when(scan(parcel.number(), parcel.number() + "-taken", ScanKind.ACCEPTED, hours(hour + 1)));
    }

    private static void happens(Step step, Facts facts, Instant at, Marketplace marketplace) {
        switch (step) {
            case BACK ->
                facts.parcels().stream()
                        .filter(Sent::back)
                        .forEach(it ->
                                marketplace.when(scan(it.number(), it.number() + "-back", ScanKind.RETURNED, at)));
            case END -> marketplace.when(Changed.in(cancel(facts.by()), "at", at));
            case CASES -> {
                marketplace.when(Changed.in(stateReceipt(BUYER, Receipt.at(hours(80)), null), "at", at));
                for (var granted : facts.cases()) {
                    var lines = granted.lines().toArray(Claim.Line[]::new);
                    marketplace.when(openBy(BUYER, granted.id(), granted.reason(), Wanted.REFUND, at, lines));
                    marketplace.when(new AcceptReturn(granted.id(), null, OWNER, false, at));
                }
            }
        }
    }
}
