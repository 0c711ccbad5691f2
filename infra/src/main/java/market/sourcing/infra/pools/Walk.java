package market.sourcing.infra.pools;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A way through listings in the order of their ids, because of one event that concerns all of them; how far it is stays known.
 *
 * @param subject the factory or the pool that the event is about
 * @param since the position of the event
 * @param after the last listing that was judged
 * @param next the last one that is now; null when it was the last of all
 */
record Walk(
        String subject, long since, String after, @Nullable String next) {

    Walk(String subject, long since, String after) {
        this(subject, since, after, null);
    }

    Walk to(@Nullable String last) {
        return new Walk(subject, since, after, last);
    }

    void note(JdbcClient jdbc, String update, String id) {
        jdbc.sql(update + " set walk_after = ? where " + id + " = ? and walk_since = ? and walk_after = ?")
                .param(next)
                .param(subject)
                .param(since)
                .param(after)
                .update();
    }
}
