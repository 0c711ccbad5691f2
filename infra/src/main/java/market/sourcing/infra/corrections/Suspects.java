package market.sourcing.infra.corrections;

import java.util.List;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders that are over or of which something went back, and factories with return terms of their own, in the order of the log. */
public final class Suspects {
    /** Positions that one look goes through, so that it takes milliseconds however long the log is. */
    static final long WINDOW = 10_000;

    private static final String RETURNS = "returns-";
    private static final String IN_WINDOW = "select position, aggregate_identifier from log_position"
            + " join domain_event using (global_index) where position > ? and position <= ? and payload_type in ("
            + "'sourcing.order.OrderCancelled', 'sourcing.order.OrderClosedUnpaid', 'sourcing.order.OrderClosedReversed',"
            + " 'sourcing.order.OrderCompleted', 'sourcing.order.ReceiptConfirmed', 'sourcing.returns.UnitsRefunded',"
            + " 'sourcing.factory.ReturnRuleStated') order by position limit ?";

    private final JdbcTemplate jdbc;

    public Suspects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some of them.
     *
     * @param subjects ids of orders and factories, each once
     * @param next the position to go on after; null at the end of the log
     */
    public record Found(List<String> subjects, @Nullable Long next) {
        public Found {
            subjects = List.copyOf(subjects);
        }
    }

    private record At(long position, String aggregate) {
        String subject() {
            return aggregate.startsWith(RETURNS) ? OrderId.PREFIX + aggregate.substring(RETURNS.length()) : aggregate;
        }
    }

    /** At most so many, after a position; there may be none and more to come. */
    public Found after(long position, int most) {
        long end = position + WINDOW;
        var found = jdbc.query(IN_WINDOW, (row, n) -> new At(row.getLong(1), row.getString(2)), position, end, most);
        var subjects = found.stream().map(At::subject).distinct().toList();
        if (found.size() == most) {
            return new Found(subjects, found.getLast().position());
        }
        return new Found(subjects, endUnlessLast(end));
    }

    private @Nullable Long endUnlessLast(long end) {
        var later =
                jdbc.queryForObject("select exists (select from log_position where position > ?)", Boolean.class, end);
        return Boolean.TRUE.equals(later) ? end : null;
    }
}
