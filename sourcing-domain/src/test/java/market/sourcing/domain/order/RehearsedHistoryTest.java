package market.sourcing.domain.order;

import static java.util.Comparator.comparingInt;
import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.rehearsal.delivery.DeliveryFindings;
import market.sourcing.domain.rehearsal.delivery.DeliveryRehearsal;
import market.sourcing.domain.rehearsal.delivery.PromiseOutcome;
import market.sourcing.domain.rehearsal.delivery.RehearsedTerms;
import market.sourcing.domain.rehearsal.delivery.RuleChanges;
import market.sourcing.domain.rehearsal.delivery.Totals;
import market.sourcing.domain.vocabulary.Books;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.PromiseFate;
import market.sourcing.domain.vocabulary.Times;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What a rehearsal finds, beside what the aggregates themselves made of the same. */
class RehearsedHistoryTest {

    /** The log of one order of 100 bags, and its aggregates. */
    private static final class Scene {
        final Books books = new Books();
        /** What the buyer was paid for late dispatch, less what was taken back. */
        long paidMinor;

        private final PromiseFate fate = new PromiseFate();
        private final List<Object> log = new ArrayList<>();
        private final Marketplace marketplace = given();

        Scene(DispatchPromise promise, long goods) {
            var line = Bound.line(LISTING, 1, "bag", 1_000, 1, "1.0000", goods);
            var terms = Bound.to(line).promising(promise.name(), null).terms();
            happen(placed(terms));
            happen(paid(1, "one", Stage.FULL, goods));
            happen(started(terms, promise.within(null)));
        }

        private void happen(Object... events) {
            marketplace.and(events);
            Stream.of(events).forEach(this::note);
        }

        void ask(Object command) {
            marketplace.when(command).events().forEach(this::note);
        }

        private void note(Object event) {
            log.add(event);
            books.book(event);
            fate.note(event);
            paidMinor += event instanceof CompensationPaid paid ? paid.amountMinor() : 0;
            paidMinor -= event instanceof CompensationTakenBack back ? back.amountMinor() : 0;
        }

        DeliveryFindings rehearse(RehearsedTerms terms, Instant asOf) {
            var rehearsal = new DeliveryRehearsal(terms);
            log.stream()
                    .filter(event -> rehearsal.reads().contains(event.getClass()))
                    .forEach(rehearsal::note);
            return rehearsal.findings(asOf);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void under_the_same_terms_it_finds_what_happened(
            @ForAll("amounts") long goods, @ForAll("histories") List<List<Step>> history) {
        var scene = new Scene(DispatchPromise.H48, goods);
        history.stream().flatMap(List::stream).forEach(step -> scene.ask(step.apply(scene.books)));

        var findings = scene.rehearse(RehearsedTerms.UNCHANGED, Times.inDays(90));

        assertThat(findings.listed()).isEmpty();
        var found = findings.factories().getFirst();
        assertThat(found.wouldHave()).isEqualTo(found.happened());
        assertThat(compensation(found.wouldHave())).isEqualTo(scene.paidMinor);
        var outcome = found.wouldHave().outcomes().keySet().iterator().next();
        Statistics.label("outcome").collect(outcome).coverage(shares -> {
            shares.check(PromiseOutcome.KEPT).percentage(share -> share > 1);
            shares.check(PromiseOutcome.MISSED).percentage(share -> share > 5);
            shares.check(PromiseOutcome.EXCUSED).percentage(share -> share > 1);
            shares.check(PromiseOutcome.ENDED).percentage(share -> share > 1);
        });
    }

    private static long compensation(Totals totals) {
        return totals.amounts().values().stream()
                .mapToLong(amounts -> amounts.compensationMinor().longValueExact())
                .sum();
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(1, 1_000_000);
    }

    @Provide
    Arbitrary<List<List<Step>>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, PromiseSteps.any().map(List::of)),
                        Tuple.of(2, contested()),
                        Tuple.of(2, toldLate()),
                        Tuple.of(2, ends().map(List::of)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    /** Missed, contested, and decided either way. */
    private static Arbitrary<List<Step>> contested() {
        return Arbitraries.of(true, false)
                .map(upheld -> List.of(
                        books -> judge(DUE),
                        books -> new ContestMiss(ORDER, null, OWNER, "it left in time", DUE),
                        books -> new DecideContest(ORDER, null, OPERATOR, upheld, "seen", DUE.plusSeconds(60))));
    }

    /** Missed, because a carrier is late to tell. */
    private static Arbitrary<List<Step>> toldLate() {
        return Arbitraries.integers()
                .between(1, 1_000)
                .map(units -> List.of(
                        books -> parcel("SIM001", units),
                        books -> judge(DUE),
                        books -> scan("SIM001", "late", ACCEPTED, Times.LATER, DUE.plusSeconds(30))));
    }

    private static Arbitrary<Step> ends() {
        return Arbitraries.of(
                books -> cancel(BUYER),
                books -> confirmReceipt(BUYER),
                books -> new CompleteOrder(ORDER, Times.inDays(10)),
                books -> cancel(OWNER),
                books -> reverse("one", books.asked("payment-one")));
    }

    /** What is done at one time, the same under every promise. */
    private record Deed(int hour, Step step) {}

    /** Under another promise it finds what would have happened had that been promised: the aggregates are asked the same. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void under_other_terms_it_finds_what_the_aggregates_would_have_made_of_it(
            @ForAll("amounts") long goods,
            @ForAll("classes") DispatchPromise was,
            @ForAll("classes") DispatchPromise instead,
            @ForAll("deeds") List<Deed> deeds) {
        var truth = lived(was, goods, deeds);
        var other = lived(instead, goods, deeds);
        var terms = new RehearsedTerms(RuleChanges.NONE, Map.of(was, instead), null);

        var found = truth.rehearse(terms, Times.inDays(60)).factories().getFirst();

        var wanted = other.rehearse(RehearsedTerms.UNCHANGED, Times.inDays(60))
                .factories()
                .getFirst()
                .happened();
        assertThat(found.wouldHave()).isEqualTo(wanted);
        assertThat(compensation(found.wouldHave())).isEqualTo(other.paidMinor);
        Statistics.label("differs").collect(!found.wouldHave().equals(found.happened()));
    }

    /** Each deed at its hour, and the timers at theirs. */
    private static Scene lived(DispatchPromise promise, long goods, List<Deed> deeds) {
        var scene = new Scene(promise, goods);
        var due = Times.NOW.plus(promise.within(null));
        var overdue = Times.NOW.plus(promise.within(null).multipliedBy(2));
        for (var deed : deeds) {
            ring(scene, due, overdue, at(deed.hour()));
            scene.ask(deed.step().apply(scene.books));
        }
        ring(scene, due, overdue, Times.inDays(60));
        return scene;
    }

    private static void ring(Scene scene, Instant due, Instant overdue, Instant now) {
        if (!due.isAfter(now)) {
            scene.ask(judge(due));
        }
        if (!overdue.isAfter(now)) {
            scene.ask(new JudgeOverdue(ORDER, overdue));
        }
    }

    private static Instant at(int hour) {
        return Times.NOW.plus(Duration.ofHours(hour)).plusSeconds(1);
    }

    @Provide
    Arbitrary<DispatchPromise> classes() {
        return Arbitraries.of(DispatchPromise.H24, DispatchPromise.H48, DispatchPromise.H72, DispatchPromise.D5);
    }

    /** At its hour: what has fallen due by then is judged before it. */
    private static HandOverOrder handedOver(HandOverOrder parcel, int hour) {
        return new HandOverOrder(
                parcel.orderId(), null, parcel.actor(), parcel.shipment(), parcel.contents(), at(hour));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        var hours = Arbitraries.integers().between(2, 130);
        var parcels = Arbitraries.of("SIM001", "SIM002");
        var units = Arbitraries.integers().between(300, 1_000);
        var sent = Combinators.combine(hours, parcels, units)
                .as((hour, number, many) -> new Deed(hour, books -> handedOver(parcel(number, many), hour)));
        var rest = Combinators.combine(hours, parcels)
                .as((hour, number) -> new Deed(hour, books -> handedOver(parcel(number), hour)));
        var told = Combinators.combine(hours, Arbitraries.integers().between(0, 60), parcels)
                .as((hour, before, number) -> new Deed(
                        hour,
                        books -> scan(number, number + hour, ACCEPTED, at(Math.max(0, hour - before)), at(hour))));
        return Arbitraries.oneOf(sent, rest, told, told)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(deeds -> deeds.stream().sorted(comparingInt(Deed::hour)).toList());
    }
}
