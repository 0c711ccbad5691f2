package market.sourcing.infra.processing.following;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table token_entry as the framework's token store has it, for many followers in one statement. */
final class TokenClaims {
    /**
     * What goes through the log together says so often and in small steps; so a node that dies is missed soon. A follower that catches
     * up takes steps that are longer than this, and has more time.
     */
    static final Duration OF_THE_LIVING = Duration.ofSeconds(4);

    /** Nobody waits for a token that somebody else has in hand. */
    private static final String CLAIM = """
            with free as (
              select processor_name from token_entry
              where processor_name = any(?) and segment = 0 and token is not null
                and (owner is null or owner = ? or "timestamp"::timestamptz < ?::timestamptz)
              order by processor_name for update skip locked)
            update token_entry t set owner = ?, "timestamp" = ? from free
            where t.processor_name = free.processor_name and t.segment = 0
            returning t.processor_name, convert_from(t.token, 'UTF8')::bigint""";

    private static final String MOVE = """
            update token_entry t set token = convert_to(?::text, 'UTF8'), "timestamp" = ?
            where t.processor_name = any(?) and t.segment = 0 and t.owner = ?
            returning set_config('synchronous_commit', 'off', true)""";

    private final JdbcClient jdbc;
    private final Duration claim;
    /** Process ids repeat among containers; two nodes of one name would both think that they have the claim. */
    private final String node = UUID.randomUUID().toString();

    /** @param claim after so long without a sign of life another node takes over */
    TokenClaims(JdbcClient jdbc, Duration claim) {
        this.jdbc = jdbc;
        this.claim = claim;
    }

    Duration lasting() {
        return claim;
    }

    /** Makes a token before the first event, unless there is one. */
    void begin(String name) {
        jdbc.sql("""
                        insert into token_entry (processor_name, segment, token, token_type, "timestamp")
                        values (?, 0, convert_to('-1', 'UTF8'), 'position', ?) on conflict do nothing""").params(name, text(Instant.now())).update();
    }

    /** Takes those that nobody has; returns the last position read by each of them. */
    Map<String, Long> claim(Collection<String> names) {
        var now = Instant.now();
        var positions = new HashMap<String, Long>();
        jdbc.sql(CLAIM)
                .params(names.toArray(String[]::new), node, text(now.minus(claim)), node, text(now))
                .query(row -> {
                    positions.put(row.getString(1), row.getLong(2));
                });
        return positions;
    }

    /**
     * Moves all to one position and keeps the claims for as long again. The commit need not wait for the disk: what PostgreSQL
     * forgot with the tokens is done again.
     *
     * @throws ClaimLost when one of them is another's meanwhile
     */
    void move(Collection<String> names, long position) {
        int moved = jdbc.sql(MOVE)
                .params(Long.toString(position), text(Instant.now()), names.toArray(String[]::new), node)
                .query((row, number) -> number)
                .list()
                .size();
        if (moved != names.size()) {
            throw new ClaimLost();
        }
    }

    /**
     * Keeps the claims for as long again, wherever their tokens are.
     *
     * @throws ClaimLost when one of them is another's meanwhile
     */
    void keep(Collection<String> names) {
        int kept = jdbc.sql("update token_entry set \"timestamp\" = ? where processor_name = any(?) and owner = ?")
                .params(text(Instant.now()), names.toArray(String[]::new), node)
                .update();
        if (kept != names.size()) {
            throw new ClaimLost();
        }
    }

    /** Gives them back, where they are this node's still. */
    void release(Collection<String> names) {
        jdbc.sql("update token_entry set owner = null where processor_name = any(?) and owner = ?")
                .params(names.toArray(String[]::new), node)
                .update();
    }

    private static String text(Instant instant) {
        return DateTimeUtils.formatInstant(instant);
    }

    /** Another node has taken a follower over. */
    static final class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ClaimLost() {
            super("Another node follows the log for one of them", null, false, false);
        }
    }
}
