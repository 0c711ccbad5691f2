package market.sourcing.api.standing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.delivery.record.RecordRules;
import market.sourcing.projections.returns.record.FindReturnsRecord;
import market.sourcing.projections.returns.record.MeanTime;
import market.sourcing.projections.returns.record.ReturnsRecordHandler;
import market.sourcing.projections.returns.record.ReturnsWindow;
import market.sourcing.projections.standing.returns.FindFactoryReturns;
import market.sourcing.projections.standing.returns.FindFactoryReturnsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}/returns/summary} */
@RestController
record ReturnsRecordController(
        ReturnsRecordHandler records, SeenFactories factories, FindFactoryReturnsHandler verdicts, TradeTime time) {
    /** @param minimumSample with fewer there is no rate */
    record ReturnsRecord(String factoryId, long minimumSample, List<ReturnsOver> windows, ReturnsStanding standing) {}

    /**
     * The rates over some days.
     *
     * @param from the first day of UTC that counts
     * @param to the last one: today
     * @param returned orders of which something was claimed and not let go, of those handed over, by the day of the hand-over
     * @param refunded of the same, those for which money went back in a case
     * @param disputed cases that an operator was called to and has not decided for the factory, of all that were not let go, by
     *     the day they were opened
     * @param answered by the day they were opened
     */
    record ReturnsOver(
            int days, LocalDate from, LocalDate to, Rate returned, Rate refunded, Rate disputed, AnswerTime answered) {
        static ReturnsOver of(ReturnsWindow window) {
            return new ReturnsOver(
                    window.days(),
                    window.from(),
                    window.to(),
                    Rate.of(window.returned()),
                    Rate.of(window.refunded()),
                    Rate.of(window.disputed()),
                    AnswerTime.of(window.answered()));
        }
    }

    /**
     * How soon a factory answers claims.
     *
     * @param signal RATED, or NONE when the sample is below the minimum
     * @param meanSeconds null when there is no signal
     * @param sample claims that were answered, or whose time was over; silence took all of it
     */
    record AnswerTime(
            @OneOf(Rate.SignalKind.class) String signal,
            @Nullable Long meanSeconds,
            long sample) {
        static AnswerTime of(MeanTime time) {
            var mean = time.mean().map(Duration::toSeconds);
            return new AnswerTime(Rate.SignalKind.of(mean).name(), mean.orElse(null), time.sample());
        }
    }

    /** How much of what a factory sent comes back, and what is said of it, for everybody who may see the factory. */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/factories/{id}/returns/summary")
    ReturnsRecord summary(@PathVariable FactoryId id, Actor actor) {
        var factory = factories.seenBy(actor, id).value();
        var now = time.now();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new ReturnsRecord(
                factory,
                RecordRules.LEAST_SAMPLE,
                records.handle(new FindReturnsRecord(factory, today)).stream()
                        .map(ReturnsOver::of)
                        .toList(),
                ReturnsStanding.of(verdicts.handle(new FindFactoryReturns(factory)), Rulebook.RETURN_RATES.at(now)));
    }
}
