package market.sourcing.domain.station;

import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;

import java.util.EnumSet;
import java.util.List;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.command.ChangeStation;
import market.sourcing.domain.station.command.CloseStation;
import market.sourcing.domain.station.command.OpenStation;
import market.sourcing.domain.station.command.ReopenStation;
import market.sourcing.domain.station.event.StationChanged;
import market.sourcing.domain.station.event.StationClosed;
import market.sourcing.domain.station.event.StationOpened;
import market.sourcing.domain.station.event.StationReopened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StationFixtureTest {
    private static final StationId VIETNAM = StationId.ofCode("vn");
    private static final StationTerms TERMS = new StationTerms(
            List.of("vi", "en"), EnumSet.of(CustomsMode.DIRECT_MAIL, CustomsMode.DIRECT_IMPORT), new BasisPoints(300));
    private static final StationTerms DEARER =
            new StationTerms(List.of("vi"), EnumSet.of(CustomsMode.BONDED), new BasisPoints(500));
    private static final StationOpened OPENED = new StationOpened(
            "station-vn",
            "VND",
            List.of("vi", "en"),
            List.of("DIRECT_IMPORT", "DIRECT_MAIL"),
            300,
            "account-operator",
            NOW);
    private static final StationChanged CHANGED =
            new StationChanged("station-vn", List.of("vi"), List.of("BONDED"), 500, "account-operator", LATER);
    private static final StationClosed CLOSED =
            new StationClosed("station-vn", "customs are on strike", "account-operator", LATER);

    private static OpenStation open(Actor actor, String key, String currency) {
        return new OpenStation(
                VIETNAM, actor, Currencies.of(currency), TERMS, NOW, new RequestKey(key, "open in " + currency));
    }

    private static ChangeStation change(Actor actor, StationTerms terms) {
        return new ChangeStation(VIETNAM, null, actor, terms, LATER);
    }

    private static CloseStation close(Actor actor, @Nullable Long expected, String reason) {
        return new CloseStation(VIETNAM, expected, actor, reason, LATER);
    }

    private static ReopenStation reopen(Actor actor) {
        return new ReopenStation(VIETNAM, null, actor, "they are back", TOMORROW);
    }

    @Test
    void an_operator_opens_a_station_once() {
        given().when(open(OPERATOR, "k-1", "VND"))
                .writes(OPENED)
                .answers(0L)
                .then(change(OPERATOR, DEARER))
                .answers(1L)
                .then(open(OPERATOR, "k-1", "VND"))
                .writesNothing()
                .answers(0L)
                .then(open(OPERATOR, "k-1", "USD"))
                .isRefused(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void there_is_one_station_of_an_id_also_when_it_is_closed() {
        given(OPENED)
                .when(open(OPERATOR, "k-2", "VND"))
                .isRefused(RefusalCode.STATION_EXISTS)
                .withFact("id", "vn");
        given(OPENED, CLOSED).when(open(OPERATOR, "k-2", "VND")).isRefused(RefusalCode.STATION_EXISTS);
    }

    @Test
    void its_terms_change_and_nothing_happens_when_they_are_the_same() {
        given(OPENED).when(change(OPERATOR, TERMS)).writesNothing().answers(0L);
        given(OPENED)
                .when(change(OPERATOR, DEARER))
                .writes(CHANGED)
                .answers(1L)
                .then(change(OPERATOR, DEARER))
                .writesNothing()
                .answers(1L);
        given(OPENED, CLOSED).when(change(OPERATOR, DEARER)).writes(CHANGED).answers(2L);
    }

    @Test
    void it_is_closed_with_a_reason_and_opened_again() {
        given(OPENED)
                .when(close(OPERATOR, 0L, "customs are on strike"))
                .writes(CLOSED)
                .then(close(OPERATOR, null, "still"))
                .writesNothing()
                .answers(1L)
                .then(reopen(OPERATOR))
                .writes(new StationReopened("station-vn", "they are back", "account-operator", TOMORROW))
                .then(reopen(OPERATOR))
                .writesNothing()
                .answers(2L);
        given(OPENED).when(close(OPERATOR, null, " ")).isRefused(RefusalCode.INVALID_VALUE);
    }

    @Test
    void only_operators_may() {
        given().when(open(AGENT, "k-1", "VND")).isRefused(RefusalCode.NOT_ALLOWED);
        given(OPENED).when(change(AGENT, DEARER)).isRefused(RefusalCode.NOT_ALLOWED);
        given(OPENED).when(close(AGENT, null, "why")).isRefused(RefusalCode.NOT_ALLOWED);
        given(OPENED, CLOSED).when(reopen(AGENT)).isRefused(RefusalCode.NOT_ALLOWED);
    }
}
