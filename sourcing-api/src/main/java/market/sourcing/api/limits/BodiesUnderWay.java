package market.sourcing.api.limits;

import java.util.concurrent.ConcurrentHashMap;

/** How many bodies of each client are on their way in. */
final class BodiesUnderWay {
    private final ConcurrentHashMap<String, Integer> byClient = new ConcurrentHashMap<>();
    private final int most;

    BodiesUnderWay(int most) {
        this.most = most;
    }

    /** Whether there was room for one more. */
    boolean begin(String client) {
        var room = new boolean[1];
        byClient.compute(client, (_, before) -> {
            var underWay = before == null ? 0 : before;
            room[0] = underWay < most;
            return room[0] ? Integer.valueOf(underWay + 1) : before;
        });
        return room[0];
    }

    void end(String client) {
        byClient.computeIfPresent(client, (_, before) -> before == 1 ? null : Integer.valueOf(before - 1));
    }
}
