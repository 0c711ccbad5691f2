package market.sourcing.projections.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.consolidation.event.ConsolidationClosed;
import market.sourcing.domain.consolidation.event.ConsolidationOpened;
import market.sourcing.domain.consolidation.event.FreightShared;
import market.sourcing.domain.consolidation.event.MilestoneNoted;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.ParcelRemeasured;
import market.sourcing.domain.consolidation.event.ParcelTakenOut;
import market.sourcing.domain.consolidation.event.PlainMeasures;
import market.sourcing.domain.consolidation.event.SharedFreight;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.consolidation.ConsolidationDetail.Bill;
import market.sourcing.projections.consolidation.ConsolidationDetail.Freight;
import market.sourcing.projections.consolidation.ConsolidationDetail.Measures;
import market.sourcing.projections.consolidation.ConsolidationDetail.Milestone;
import market.sourcing.projections.consolidation.ConsolidationDetail.Parcel;
import market.sourcing.projections.consolidation.ConsolidationDetail.Share;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsolidationProjectorTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final String OPERATOR = "account-operator";
    private static final String FRIDAY = "consolidation-friday";
    private static final PlainMeasures LIGHT = new PlainMeasures(600, 300, 200, 100, 1000, 1000);
    private static final PlainMeasures HEAVY = new PlainMeasures(2000, 300, 200, 100, 1000, 2000);

    private final Log log = new Log();
    private final MiniEngine engine = new MiniEngine(new ConsolidationProjector());
    private final ConsolidationsHandler handler = new ConsolidationsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private void opened(String id, String agent) {
        log.add(
                id,
                new ConsolidationOpened(
                        id, agent, "station-vn", "BONDED", "AIR", at(3600), OPERATOR, START, "request " + id));
    }

    private void packed(String id, int parcel, String order, PlainMeasures measures) {
        log.add(
                id,
                new ParcelConsolidated(
                        id,
                        "parcel-" + parcel,
                        order,
                        "simulated",
                        "SIM" + parcel,
                        List.of("420222"),
                        measures,
                        OPERATOR,
                        at(parcel)));
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private ConsolidationDetail read() {
        engine.apply(log.take());
        return handler.handle(new FindConsolidation(FRIDAY)).orElseThrow();
    }

    private static Parcel parcel(int number, PlainMeasures measures, Instant measured, @Nullable Share share) {
        return new Parcel(
                "parcel-" + number,
                "order-first",
                "simulated",
                "SIM" + number,
                List.of("420222"),
                new Measures(
                        measures.grams(),
                        measures.lengthMm(),
                        measures.widthMm(),
                        measures.heightMm(),
                        measures.volumeGrams(),
                        measures.chargeableGrams()),
                at(number),
                measured,
                share);
    }

    private static FreightShared shared(String reference, long minor, long total, long first, long second) {
        return new FreightShared(
                FRIDAY,
                "trunk",
                reference,
                minor,
                "USD",
                null,
                3500,
                total,
                List.of(
                        new SharedFreight("parcel-1", 2000, first, 10, 0, first, first),
                        new SharedFreight("parcel-2", 2000, second - 1, 10, 1, second, second)),
                OPERATOR,
                at(90));
    }

    @Test
    void it_shows_its_parcels_as_they_were_measured_last() {
        opened(FRIDAY, "account-agent");
        packed(FRIDAY, 2, "order-first", HEAVY);
        packed(FRIDAY, 1, "order-first", LIGHT);
        packed(FRIDAY, 3, "order-first", LIGHT);
        assertThat(read().parcels()).extracting(Parcel::id).containsExactly("parcel-1", "parcel-2", "parcel-3");
        log.add(FRIDAY, new ParcelRemeasured(FRIDAY, "parcel-1", LIGHT, HEAVY, OPERATOR, at(50)));
        log.add(FRIDAY, new ParcelTakenOut(FRIDAY, "parcel-3", "order-first", OPERATOR, at(51)));
        var shown = read();
        assertThat(shown.parcels()).containsExactly(parcel(1, HEAVY, at(50), null), parcel(2, HEAVY, at(2), null));
        assertThat(shown.version()).isEqualTo(5);
        assertThat(shown.chargeableGrams()).isEqualTo(4000);
        assertThat(shown.closedAt()).isNull();
        assertThat(shown.freight()).isNull();
    }

    @Test
    void it_shows_how_far_it_has_come_and_what_each_parcel_bears_of_all_bills_as_they_stand() {
        opened(FRIDAY, "account-agent");
        packed(FRIDAY, 1, "order-first", HEAVY);
        packed(FRIDAY, 2, "order-first", HEAVY);
        log.add(FRIDAY, new ConsolidationClosed(FRIDAY, 2, 4000, OPERATOR, at(60)));
        log.add(FRIDAY, new MilestoneNoted(FRIDAY, "DEPARTED_ORIGIN", null, at(70), OPERATOR, at(71)));
        log.add(FRIDAY, new MilestoneNoted(FRIDAY, "ARRIVED", null, at(80), OPERATOR, at(81)));
        log.add(FRIDAY, shared("AWB", 101, 101, 50, 51));
        log.add(FRIDAY, shared("fuel", 10, 111, 55, 56));
        log.add(FRIDAY, shared("AWB", 91, 101, 50, 51));
        var shown = read();
        assertThat(shown.closedAt()).isEqualTo(at(60));
        assertThat(shown.milestones())
                .containsExactly(
                        new Milestone("DEPARTED_ORIGIN", null, at(70), at(71)),
                        new Milestone("ARRIVED", null, at(80), at(81)));
        assertThat(shown.freight())
                .isEqualTo(new Freight(
                        101,
                        "USD",
                        List.of(
                                new Bill("trunk", "AWB", 91, "USD", 3500, at(90)),
                                new Bill("trunk", "fuel", 10, "USD", 3500, at(90)))));
        assertThat(shown.parcels())
                .containsExactly(
                        parcel(1, HEAVY, at(1), new Share(50, 10, 0, 50)),
                        parcel(2, HEAVY, at(2), new Share(50, 10, 1, 51)));
    }

    @Test
    void they_are_listed_newest_first_by_agent_and_by_order() {
        for (var id : List.of("consolidation-a", "consolidation-c", "consolidation-b")) {
            opened(id, "account-agent");
        }
        opened("consolidation-d", "account-other");
        packed("consolidation-a", 1, "order-first", LIGHT);
        packed("consolidation-b", 2, "order-second", LIGHT);
        engine.apply(log.take());
        assertThat(ids(null, null, null))
                .containsExactly("consolidation-d", "consolidation-b", "consolidation-c", "consolidation-a");
        assertThat(ids("account-agent", null, null))
                .containsExactly("consolidation-b", "consolidation-c", "consolidation-a");
        assertThat(ids(null, "order-second", null)).containsExactly("consolidation-b");
        assertThat(ids("account-other", "order-second", null)).isEmpty();
        var first = handler.handle(new ListConsolidations("account-agent", null, 1, null));
        assertThat(first).hasSize(2);
        assertThat(ids("account-agent", null, first.getFirst().logPosition()))
                .containsExactly("consolidation-c", "consolidation-a");
        assertThatThrownBy(() -> new ListConsolidations(null, null, 101, null)).isInstanceOf(Refused.class);
    }

    private List<String> ids(@Nullable String agent, @Nullable String order, @Nullable Long before) {
        return handler.handle(new ListConsolidations(agent, order, 100, before)).stream()
                .map(ConsolidationDetail::id)
                .toList();
    }

    @Test
    void what_happens_to_none_is_a_fault() {
        packed(FRIDAY, 1, "order-first", LIGHT);
        assertThatThrownBy(() -> engine.apply(log.take())).isInstanceOf(DocumentMissing.class);
    }
}
