package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The clock and the timers of a marketplace, as its operator has them. */
record Operations(Client client) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param by such as PT10M */
    void advance(String by) throws IOException, InterruptedException {
        assertThat(client.post("operator", "/api/operations/clock/advance", null, Map.of("by", by))
                        .status())
                .isEqualTo(200);
    }

    /** Returns when every view is a new build. */
    void rebuildViews(StoredLog log) throws IOException, InterruptedException {
        for (var build : client.get("operator", "/api/operations/views").body().path("builds")) {
            if (build.path("state").asString().equals("LIVE")) {
                var view = build.path("view").asString();
                client.post("operator", "/api/operations/views/" + view + "/rebuild", null, null);
            }
        }
        await().atMost(PATIENCE)
                .until(() -> log.number("select count(*) from view_build where state = 'BUILDING'") == 0);
    }

    void awaitQuiet() {
        await("nothing is due").atMost(PATIENCE).until(() -> {
            var timers = client.get("operator", "/api/operations/timers").body();
            return timers.path("position").asLong() == timers.path("head").asLong()
                    && timers.path("late").asLong() == 0;
        });
    }
}
