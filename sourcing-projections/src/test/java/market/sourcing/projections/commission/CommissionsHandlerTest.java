package market.sourcing.projections.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommissionsHandlerTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final String AGENT = "account-agent";

    private final Log log = new Log();
    private final MiniEngine engine = new MiniEngine(new CommissionProjector());
    private final CommissionsHandler handler = new CommissionsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    @BeforeEach
    void four_are_taken() {
        taken("1", AGENT, "vn", "A-1");
        taken("2", AGENT, "kr", "A-1");
        taken("3", "account-other", "vn", "A-1");
        taken("4", AGENT, "vn", "A-2");
        engine.apply(log.take());
    }

    private void taken(String tail, String agent, String station, String reference) {
        var order = "order-" + tail;
        log.add(
                "commission-" + tail,
                new CommissionTaken(order, agent, reference, "station-" + station, "DIRECT_MAIL", "consignee-1", AT));
    }

    private List<String> listed(@Nullable String station, @Nullable String reference, int size, @Nullable Long before) {
        return handler.handle(new ListCommissions(AGENT, station, reference, size, before)).stream()
                .map(TakenCommission::orderId)
                .toList();
    }

    @Test
    void an_agents_own_are_listed_newest_first_and_one_more_than_the_page_has() {
        assertThat(listed(null, null, 10, null)).containsExactly("order-4", "order-2", "order-1");
        assertThat(listed(null, null, 1, null)).containsExactly("order-4", "order-2");
        var first =
                handler.handle(new ListCommissions(AGENT, null, null, 1, null)).getFirst();
        assertThat(listed(null, null, 1, first.taken())).containsExactly("order-2", "order-1");
        assertThat(first)
                .isEqualTo(new TakenCommission(
                        "order-4", 0, first.taken(), AGENT, "A-2", "vn", "DIRECT_MAIL", "consignee-1", AT));
    }

    @Test
    void they_are_found_by_market_and_by_reference() {
        assertThat(listed("vn", null, 10, null)).containsExactly("order-4", "order-1");
        assertThat(listed(null, "A-1", 10, null)).containsExactly("order-2", "order-1");
        assertThat(listed("vn", "A-1", 10, null)).containsExactly("order-1");
        assertThat(listed("us", null, 10, null)).isEmpty();
    }

    @Test
    void a_page_is_bounded() {
        for (var size : List.of(0, 101)) {
            assertThatThrownBy(() -> new ListCommissions(AGENT, null, null, size, null))
                    .isInstanceOf(Refused.class);
        }
    }
}
