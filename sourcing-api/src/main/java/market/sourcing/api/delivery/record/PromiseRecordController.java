package market.sourcing.api.delivery.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.api.security.Caller;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.delivery.record.FactoryRecordHandler;
import market.sourcing.projections.delivery.record.FindRecord;
import market.sourcing.projections.delivery.record.RecordRules;
import market.sourcing.projections.delivery.record.RecordWindow;
import market.sourcing.projections.delivery.record.Signal;
import market.sourcing.projections.factory.profile.FactoryState;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.standing.badge.FindBadge;
import market.sourcing.projections.standing.badge.FindBadgeHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}/promises/summary} */
@RestController
class PromiseRecordController {
    private final FactoryRecordHandler records;
    private final FindFactoryHandler factories;
    private final FindBadgeHandler badges;
    private final TradeTime time;

    PromiseRecordController(
            FactoryRecordHandler records, FindFactoryHandler factories, FindBadgeHandler badges, TradeTime time) {
        this.records = records;
        this.factories = factories;
        this.badges = badges;
        this.time = time;
    }

    /** @param minimumSample with fewer there is no rate */
    record FactoryRecord(String factoryId, long minimumSample, List<Window> windows, BadgeStanding badge) {}

    /**
     * The signals over some days.
     *
     * @param from the first day of UTC that counts
     * @param to the last one: today
     * @param kept promises kept of those that were kept or missed, by the day they were due
     * @param handedOverIn24Hours of the same, those handed over within 24 h of the payment
     * @param validTracking tracking numbers with a scan within 24 h, of those stated, by the day on which the 24 h were over
     */
    record Window(int days, LocalDate from, LocalDate to, Rate kept, Rate handedOverIn24Hours, Rate validTracking) {
        static Window of(RecordWindow window) {
            return new Window(
                    window.days(),
                    window.from(),
                    window.to(),
                    Rate.of(window.kept()),
                    Rate.of(window.fast()),
                    Rate.of(window.tracked()));
        }
    }

    /**
     * One signal.
     *
     * @param signal RATED, or NONE when the denominator is below the minimum sample
     * @param rate 0 to 1 with 4 decimals; null when there is no signal
     */
    record Rate(String signal, @Nullable String rate, long numerator, long denominator) {
        static Rate of(Signal signal) {
            var rate = signal.rate().map(BigDecimal::toPlainString);
            return new Rate(
                    rate.isPresent() ? "RATED" : "NONE", rate.orElse(null), signal.numerator(), signal.denominator());
        }
    }

    /** How well a factory keeps its promises, for everybody who may see the factory. */
    @GetMapping("/api/factories/{id}/promises/summary")
    FactoryRecord summary(@PathVariable String id, Actor actor) {
        var factory = PathIds.factory(id);
        mustBeSeenBy(actor, factory);
        var now = time.now();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new FactoryRecord(
                factory.value(),
                RecordRules.LEAST_SAMPLE,
                records.handle(new FindRecord(factory.value(), today)).stream()
                        .map(Window::of)
                        .toList(),
                BadgeStanding.of(badges.handle(new FindBadge(factory.value())), Rulebook.BADGES.at(now)));
    }

    private void mustBeSeenBy(Actor actor, FactoryId factory) {
        var seen = factories
                .handle(new FindFactory(factory.value()))
                .filter(profile -> profile.state() == FactoryState.VERIFIED
                        || Caller.of(actor).maySeeAllOf(profile.ownerId()));
        if (seen.isEmpty()) {
            throw PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, factory.value());
        }
    }
}
