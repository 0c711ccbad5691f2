package market.sourcing.projections.consignee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.consignee.event.ConsigneeEvent;
import market.sourcing.domain.consignee.event.ConsigneeLookedAt;
import market.sourcing.domain.consignee.event.ConsigneeNamed;
import market.sourcing.domain.consignee.event.ConsigneeStated;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsigneesHandlerTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final String ID = "consignee-1";

    private final Log log = new Log();
    private final MiniEngine engine = new MiniEngine(new ConsigneeProjector());
    private final ConsigneesHandler handler = new ConsigneesHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private StatedConsignee after(ConsigneeEvent event) {
        log.add(ID, event);
        engine.apply(log.take());
        return handler.handle(new FindConsignee(ID)).orElseThrow();
    }

    @Test
    void it_shows_what_has_become_of_a_person() {
        var until = AT.plusSeconds(9);
        assertThat(after(new ConsigneeStated(ID, "account-agent", "station-vn", AT, until, "consignees-1")))
                .isEqualTo(new StatedConsignee(ID, 0, "account-agent", "vn", AT, until, 0, List.of(), 0, null));
        var named = after(new ConsigneeNamed(ID, "order-1", AT));
        assertThat(named.orders()).isOne();
        assertThat(named.unusedUntil()).isNull();
        var looked = after(new ConsigneeLookedAt(ID, "account-customs", "DUTIES", "order-1", AT));
        assertThat(looked.looks())
                .containsExactly(new StatedConsignee.Look("account-customs", "DUTIES", "order-1", AT));
        assertThat(looked.looked()).isOne();
        assertThat(looked.orders()).isOne();
        var erased = after(new ConsigneeErased(ID, null, until));
        assertThat(erased.erasedAt()).isEqualTo(until);
        assertThat(erased.version()).isEqualTo(3);
        assertThat(erased.looks()).isEqualTo(looked.looks());
    }

    @Test
    void of_many_looks_the_last_fifty_are_shown_and_all_are_counted() {
        after(new ConsigneeStated(ID, "account-agent", "station-vn", AT, AT, "consignees-1"));
        for (int second = 1; second <= 60; second++) {
            log.add(ID, new ConsigneeLookedAt(ID, "account-customs", "DUTIES", null, AT.plusSeconds(second)));
        }
        engine.apply(log.take());
        var shown = handler.handle(new FindConsignee(ID)).orElseThrow();
        assertThat(shown.looked()).isEqualTo(60);
        assertThat(shown.looks()).hasSize(50);
        assertThat(shown.looks().getFirst().at()).isEqualTo(AT.plusSeconds(11));
        assertThat(shown.looks().getLast().at()).isEqualTo(AT.plusSeconds(60));
        assertThat(handler.handle(new FindConsignee("consignee-2"))).isEmpty();
    }
}
