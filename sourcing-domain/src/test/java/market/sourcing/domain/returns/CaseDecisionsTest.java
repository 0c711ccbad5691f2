package market.sourcing.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.returns.CaseState.ClosedForGood;
import market.sourcing.domain.returns.CaseState.Replacing;
import market.sourcing.domain.returns.CaseState.Returning;
import market.sourcing.domain.returns.CaseState.TakenAsDelivered;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.vocabulary.Times;
import org.junit.jupiter.api.Test;

/** A case is decided by what is known of it alone, which no decision changes. */
class CaseDecisionsTest {
    private static final Instant ASKED = Times.LATER;
    private static final Instant DUE = ASKED.plus(Duration.ofHours(72));
    private static final List<Units> FIVE = List.of(new Units(1, 5));

    private static CaseSoFar asked() {
        return CaseSoFar.opened(new ReturnRequested(
                "case-one",
                "order-one",
                "account-buyer",
                "factory-one",
                "account-owner",
                "DAMAGED",
                "EXCHANGE",
                List.of(new ClaimedLine(1, "listing-one", "bag", 5, false, 30_00)),
                "CNY",
                30_00,
                null,
                List.of(),
                "returns-4",
                "returns-4",
                ASKED,
                DUE,
                "CONSENT",
                ASKED.plus(Duration.ofDays(3)),
                ASKED.plus(Duration.ofDays(10)),
                "fingerprint",
                null));
    }

    private static CaseSoFar after(CaseSoFar before, CaseEvent... events) {
        var soFar = before;
        for (var event : events) {
            soFar = soFar.after(event);
        }
        return soFar;
    }

    private static CaseSoFar after(CaseSoFar before, Progress progress) {
        return after(before, progress.events().toArray(CaseEvent[]::new));
    }

    @Test
    void time_that_is_not_over_decides_nothing() {
        assertThat(new Deadlines(asked()).judge(DUE.minusNanos(1))).isEqualTo(Progress.NONE);
    }

    @Test
    void silence_is_consent_and_the_goods_are_awaited() {
        var silent = new Deadlines(asked()).judge(DUE);
        assertThat(silent.events()).singleElement().isInstanceOf(ReturnAccepted.class);
        assertThat(silent.consequence()).isEqualTo(new Consequence.Waits());
        assertThat(after(asked(), silent).state())
                .isEqualTo(new Returning(
                        new Consignment.Awaited(FIVE, DUE.plus(asked().rules().sendBackWithin()))));
    }

    @Test
    void silence_about_what_is_unusual_calls_an_operator() {
        var flagged = after(
                asked(),
                new CaseFlagged("case-one", "order-one", "RETURN_SHARE", Map.of(), List.of("case-7/0"), ASKED));
        assertThat(new Deadlines(flagged).judge(DUE).events()).singleElement().isInstanceOf(CaseEscalated.class);
    }

    @Test
    void a_decision_changes_nothing_until_it_is_written_down() {
        var soFar = asked();
        assertThat(new Deadlines(soFar).judge(DUE)).isEqualTo(new Deadlines(soFar).judge(DUE));
        assertThat(soFar).isEqualTo(asked());
    }

    @Test
    void of_what_time_alone_took_as_delivered_a_carrier_has_the_last_word() {
        var underWay = after(
                asked(),
                new ReturnAccepted("case-one", "order-one", "FACTORY", "account-owner", true, DUE, ASKED, null),
                new GoodsSentBack("case-one", "order-one", "simulated", "SIM901", 12_00, DUE, ASKED, null),
                new GoodsInspected("case-one", "order-one", "FULL", FIVE, null, DUE, ASKED),
                new ReplacementSent("case-one", "order-one", "account-owner", "simulated", "SIM902", ASKED, DUE),
                new ReplacementScanned(
                        "case-one", "order-one", "simulated", "SIM902", "a", "ACCEPTED", null, ASKED, ASKED, DUE));
        assertThat(underWay.state())
                .isInstanceOfSatisfying(
                        Replacing.class, it -> assertThat(it.goods()).isInstanceOf(Consignment.UnderWay.class));
        assertThat(new Deadlines(underWay).judge(DUE)).isEqualTo(Progress.only(new Consequence.Exchanges(FIVE)));

        var closed = after(underWay, new CaseClosed("case-one", "order-one", "EXCHANGED", 0, "CNY", null, DUE));
        assertThat(closed.state()).isInstanceOf(TakenAsDelivered.class);
        var back =
                new Tracking(closed).scanned("simulated", "SIM902", new Scan("b", ScanKind.RETURNED, DUE, null), DUE);
        assertThat(back.consequence()).isEqualTo(new Consequence.TurnsBack(FIVE));
        assertThat(after(closed, back).state()).isEqualTo(new ClosedForGood());
    }
}
