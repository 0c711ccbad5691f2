package market.sourcing.api.standing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.delivery.record.FactoryRecordHandler;
import market.sourcing.projections.delivery.record.FindRecord;
import market.sourcing.projections.delivery.record.RecordRules;
import market.sourcing.projections.delivery.record.RecordWindow;
import market.sourcing.projections.standing.badge.FindBadge;
import market.sourcing.projections.standing.badge.FindBadgeHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}/promises/summary} */
@RestController
record PromiseRecordController(
        FactoryRecordHandler records, SeenFactories factories, FindBadgeHandler badges, TradeTime time) {
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

    /** How well a factory keeps its promises, for everybody who may see the factory. */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/factories/{id}/promises/summary")
    FactoryRecord summary(@PathVariable FactoryId id, Actor actor) {
        var factory = factories.seenBy(actor, id);
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
}
