package market.sourcing.domain.returns;

import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rehearsal.returns.ReturnChanges;
import market.sourcing.domain.rehearsal.returns.ReturnRehearsal;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Books;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;
import market.sourcing.domain.vocabulary.ReturnedUnits;
import market.sourcing.domain.vocabulary.Returns;
import market.sourcing.domain.vocabulary.Times;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever comes back of an order, in whatever order and however often: refunds and what is kept are what was paid. */
class ReturnMoneyTest {
    /** No case has more steps that wait for somebody. */
    private static final int MOST_DEADLINES = 8;

    /** An order, and everything that is counted of it. */
    private static final class Scene {
        private final Marketplace marketplace = Marketplace.given(Factories.onboarded());
        private final Books books = new Books();
        private final List<Object> log = new ArrayList<>();
        private final ReturnedUnits units;
        private Instant now = Times.LATER;

        Scene(OrderTerms terms, PlainReturnTerms rule) {
            units = new ReturnedUnits(terms);
            happen(Returns.ruleStated(rule), placed(terms));
            happen(Payments.paid(1, "one", Stage.FULL, terms.totalMinor()));
            happen(started(terms), Orders.handedOver(), Returns.receipt(Times.NOW));
            marketplace.uploaded(Actors.BUYER.account().value(), Returns.PHOTO);
        }

        private void happen(Object... events) {
            marketplace.and(events);
            Stream.of(events).forEach(books::book);
            log.addAll(List.of(events));
        }

        void ask(ReturnHistory.Step step) {
            now = now.plus(step.after());
            ask(step.asked().at(now));
        }

        private void ask(Object command) {
            var events = marketplace.when(command).events();
            events.forEach(books::book);
            log.addAll(events);
            units.note(events);
            units.mustAddUp();
        }

        /** Under the rules as they were, a rehearsal finds what happened. */
        void mustBeRehearsedAlike() {
            var rehearsal = new ReturnRehearsal(ReturnChanges.NONE);
            log.forEach(rehearsal::note);
            var found = rehearsal.findings(now);
            assertThat(found.listed()).isEmpty();
            assertThat(found.factories().stream()
                            .mapToLong(factory -> factory.happened().cases())
                            .sum())
                    .isEqualTo(units.outcomes().size());
        }

        /** Nobody does anything any more, and all times pass. */
        void end() {
            for (var deadline = 0; deadline < MOST_DEADLINES; deadline++) {
                now = now.plus(Duration.ofDays(30));
                for (var number = 1; number <= ReturnHistory.CASES; number++) {
                    ask(new JudgeCase(ReturnHistory.caseId(number), now));
                }
            }
            ask(new CompleteOrder(ORDER, now));
        }
    }

    // Without edge cases: the shortest histories would take up all tries.
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void refunds_and_what_is_kept_are_what_was_paid(
            @ForAll("terms") OrderTerms terms,
            @ForAll("rules") PlainReturnTerms rule,
            @ForAll("histories") List<ReturnHistory.Step> history) {
        var scene = new Scene(terms, rule);
        history.forEach(scene::ask);
        scene.end();
        scene.units.mustAllBeOver();
        scene.books.mustHoldNothing();
        scene.mustBeRehearsedAlike();
        scene.units.outcomes().values().forEach(Statistics.label("outcomes")::collect);
        Statistics.label("outcomes").coverage(seen -> {
            for (var outcome : List.of("REFUNDED", "PARTLY_REFUNDED", "EXCHANGED", "REJECTED", "WITHDRAWN", "LAPSED")) {
                seen.check(outcome).count(often -> often > 0);
            }
        });
    }

    @Provide
    Arbitrary<OrderTerms> terms() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.longs().between(0, 5_000))
                .as((first, second, freight) -> Bound.to(
                                Bound.line(LISTING, 1, "bag", 7, 1, "1.0000", first),
                                Bound.line(LISTING, 1, "sack", 3, 1, "1.0000", second))
                        .freight(freight, 1)
                        .takenBackUnder("own-returns-1")
                        .terms());
    }

    @Provide
    Arbitrary<PlainReturnTerms> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.of("BUYER", "FACTORY"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("OFF", "FACTORY", "OPERATOR"))
                .as((fee, bearer, insured, keeps) ->
                        new PlainReturnTerms(1_000, "ORDINARY", false, 1, fee, 60, bearer, insured, keeps, 72, false));
    }

    @Provide
    Arbitrary<List<ReturnHistory.Step>> histories() {
        return ReturnHistory.any();
    }
}
