package market.sourcing.domain.order;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Orders.ORDER;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.vocabulary.Times;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Everything that can be done about a promise, at any time in the 30 days after the payment. */
final class PromiseSteps {
    private PromiseSteps() {}

    static Arbitrary<Step> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, parcels()), Tuple.of(6, scans()), Tuple.of(6, judgements()), Tuple.of(6, excuses()));
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 30 * 24).map(hours -> Times.NOW.plus(Duration.ofHours(hours)));
    }

    private static Arbitrary<Step> parcels() {
        var numbers = Arbitraries.of("SIM001", "SIM002", "SIM003");
        var some = Combinators.combine(numbers, Arbitraries.integers().between(1, 1_000))
                .as((number, units) -> (Step) books -> parcel(number, units));
        return Arbitraries.oneOf(some, numbers.map(number -> books -> parcel(number)));
    }

    private static Arbitrary<Step> scans() {
        return Combinators.combine(
                        Arbitraries.of("SIM001", "SIM002", "SIM003"),
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(ScanKind.class),
                        times(),
                        times())
                .as((number, id, kind, at, told) -> books -> scan(number, number + id, kind, at, told));
    }

    private static Arbitrary<Step> judgements() {
        return Combinators.combine(times(), Arbitraries.integers().between(0, 4))
                .as((at, which) -> switch (which) {
                    case 0, 1 -> books -> judge(at);
                    case 2 -> books -> new JudgeOverdue(ORDER, at);
                    case 3 -> books -> new JudgeParcel(ORDER, parcelId(1), at);
                    default -> books -> new CloseContest(ORDER, at);
                });
    }

    private static Arbitrary<Step> excuses() {
        return Combinators.combine(times(), times(), Arbitraries.integers().between(0, 6))
                .as((one, other, which) -> switch (which) {
                    case 0 -> books -> new HoldDispatch(ORDER, null, BUYER, "wait", one);
                    case 1 -> books -> new ResumeDispatch(ORDER, null, BUYER, one);
                    case 2 -> books -> new UrgeDispatch(ORDER, null, BUYER, one);
                    case 3 -> books -> new ContestMiss(ORDER, null, OWNER, "it left in time", one);
                    case 4 -> books -> new DecideContest(ORDER, null, OPERATOR, other.isAfter(one), "seen", one);
                    default ->
                        books -> new ExcuseDispatch(
                                ORDER,
                                "excuse-" + which,
                                "typhoon",
                                one.isBefore(other) ? one : other,
                                one.isBefore(other) ? other : one,
                                one);
                });
    }
}
