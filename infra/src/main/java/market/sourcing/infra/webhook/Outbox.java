package market.sourcing.infra.webhook;

import org.springframework.jdbc.core.RowMapper;

/**
 * A table of webhooks to send, a row for each: id, first_at, next_at (null when it is over), attempts, taken, and a reference to
 * what is told.
 *
 * @param table its name; like the next two a constant of the code, for it becomes part of statements
 * @param subjects the table of what is told
 * @param key the column of the reference, of the same name in both tables
 * @param body of a row of both tables
 */
public record Outbox(String table, String subjects, String key, RowMapper<byte[]> body) {}
