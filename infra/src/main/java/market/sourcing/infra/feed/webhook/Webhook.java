package market.sourcing.infra.feed.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it stands.
 *
 * @param granted whether the agent may see the pool; while not, nothing is told
 * @param generation the number of the secret that signs, from 1
 * @param rotatedAt since when it does; null of the first
 * @param reason why nothing is told; null unless it is disabled
 * @param position of the last event that was taken
 * @param failingSince since when the target has taken nothing; null while it takes what it is sent
 * @param nextAt when it is tried next; null where that is as soon as there is something
 */
public record Webhook(
        String id,
        long version,
        String poolId,
        String agentId,
        String url,
        State state,
        boolean granted,
        int generation,
        @Nullable Instant rotatedAt,
        Instant subscribedAt,
        @Nullable String reason,
        @Nullable Instant disabledAt,
        long position,
        @Nullable Instant failingSince,
        @Nullable Instant nextAt) {

    /** Whether anything is told. */
    public enum State {
        ACTIVE,
        /** Nothing, until the agent wants it again. */
        DISABLED,
        /** Nothing, for good. */
        ENDED
    }

    static Webhook of(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getString("webhook_id"),
                row.getLong("version"),
                row.getString("pool_id"),
                row.getString("agent_id"),
                row.getString("url"),
                State.valueOf(row.getString("state")),
                row.getBoolean("granted"),
                row.getInt("generation"),
                instant(row, "rotated_at"),
                StoredTime.instant(row.getString("subscribed_at")),
                row.getString("reason"),
                instant(row, "disabled_at"),
                row.getLong("position"),
                instant(row, "failing_since"),
                instant(row, "next_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : StoredTime.instant(text);
    }
}
