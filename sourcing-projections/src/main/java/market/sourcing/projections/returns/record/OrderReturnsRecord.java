package market.sourcing.projections.returns.record;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.projections.day.DayKey;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one order and its cases add to its factory's rates.
 *
 * @param sentAt when the last of it was handed over; null while it is not
 */
public record OrderReturnsRecord(
        @BsonId String id, String factoryId, @Nullable Instant sentAt, List<Claimed> cases) {
    public OrderReturnsRecord {
        cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param answeredAt when the factory answered, or its time was over; null while neither is
     * @param disputed whether an operator was called to it, and has not decided for the factory
     * @param letGo whether the buyer withdrew it
     */
    public record Claimed(
            String id,
            Instant openedAt,
            @Nullable Instant answeredAt,
            boolean disputed,
            boolean refunded,
            boolean letGo) {

        static Claimed opened(String id, Instant at) {
            return new Claimed(id, at, null, false, false, false);
        }

        /** Only the first answer counts. */
        Claimed answered(Instant at) {
            return new Claimed(id, openedAt, answeredAt == null ? at : answeredAt, disputed, refunded, letGo);
        }

        Claimed isDisputed(boolean now) {
            return new Claimed(id, openedAt, answeredAt, now, refunded, letGo);
        }

        Claimed isRefunded() {
            return new Claimed(id, openedAt, answeredAt, disputed, true, letGo);
        }

        Claimed isLetGo() {
            return new Claimed(id, openedAt, answeredAt, disputed, refunded, true);
        }
    }

    OrderReturnsRecord sent(@Nullable Instant at) {
        return new OrderReturnsRecord(id, factoryId, at, cases);
    }

    OrderReturnsRecord with(Claimed claimed) {
        return new OrderReturnsRecord(
                id,
                factoryId,
                sentAt,
                Stream.concat(others(claimed.id()), Stream.of(claimed)).toList());
    }

    private Stream<Claimed> others(String caseId) {
        return cases.stream().filter(other -> !other.id().equals(caseId));
    }

    /** Cases of what was never sent are no returns. */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        if (sentAt != null) {
            add(counts, sentAt, ReturnsCount.SENT, 1);
            add(counts, sentAt, ReturnsCount.RETURNED, cases.stream().anyMatch(it -> !it.letGo()) ? 1 : 0);
            add(counts, sentAt, ReturnsCount.REFUNDED, cases.stream().anyMatch(Claimed::refunded) ? 1 : 0);
            cases.forEach(it -> add(counts, it));
        }
        return counts;
    }

    private void add(Map<String, Long> counts, Claimed claimed) {
        add(counts, claimed.openedAt(), ReturnsCount.OPENED, claimed.letGo() ? 0 : 1);
        add(counts, claimed.openedAt(), ReturnsCount.DISPUTED, claimed.disputed() && !claimed.letGo() ? 1 : 0);
        var answeredAt = claimed.answeredAt();
        if (answeredAt != null) {
            add(counts, claimed.openedAt(), ReturnsCount.ANSWERED, 1);
            add(
                    counts,
                    claimed.openedAt(),
                    ReturnsCount.ANSWER_SECONDS,
                    Duration.between(claimed.openedAt(), answeredAt).toSeconds());
        }
    }

    private void add(Map<String, Long> counts, Instant at, ReturnsCount count, long more) {
        if (more > 0) {
            counts.merge(DayKey.of(factoryId, at, count).text(), more, Math::addExact);
        }
    }
}
