package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Delivery promises as their parties see them. */
final class Promised {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Promised() {}

    static Answer awaitState(Client who, String order, String state) {
        await("the promise of " + order + " is " + state)
                .atMost(PATIENCE)
                .until(
                        () -> who.get(order + "/promise"),
                        shown -> shown.status() == 200 && shown.text("/state").equals(state));
        return who.get(order + "/promise");
    }

    /** Once the money has moved too. */
    static Answer awaitMovements(Client who, String order, int movements) {
        await(movements + " compensations of " + order)
                .atMost(PATIENCE)
                .until(() -> who.get(order + "/promise")
                                .body()
                                .at("/compensation/movements")
                                .size()
                        == movements);
        return who.get(order + "/promise");
    }

    /** The order's entry on the first page of a board. */
    static Optional<JsonNode> onBoard(Client who, String path, String order) {
        var board = who.get(path);
        assertThat(board.status()).isEqualTo(200);
        return board.body()
                .at("/items")
                .valueStream()
                .filter(promise -> promise.at("/orderId").asString().equals(Books.orderId(order)))
                .findFirst();
    }
}
