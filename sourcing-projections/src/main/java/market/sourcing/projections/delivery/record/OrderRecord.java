package market.sourcing.projections.delivery.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.projections.day.DayKey;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one order adds to its factory's record.
 *
 * @param judgement null while the promise is neither kept nor missed, or was excused or ended
 */
public record OrderRecord(
        @BsonId String id,
        String factoryId,
        Instant startedAt,
        @Nullable Judgement judgement,
        List<Tracked> parcels) {
    public OrderRecord {
        parcels = List.copyOf(parcels);
    }

    /** @param fast whether everything was handed over within a day of the payment */
    public record Judgement(Instant dueAt, boolean kept, boolean fast) {}

    /**
     * A parcel with a tracking number.
     *
     * @param scannedAt its earliest scan, or null
     * @param overdue whether the time for a scan was over before one was told of
     */
    public record Tracked(
            String id, Instant scanDueAt, @Nullable Instant scannedAt, boolean overdue) {

        boolean isScannedInTime() {
            return scannedAt != null && !scannedAt.isAfter(scanDueAt);
        }

        /** Without a scan it counts once its time is over. */
        boolean counts() {
            return overdue || scannedAt != null;
        }
    }

    OrderRecord judged(@Nullable Judgement next) {
        return new OrderRecord(id, factoryId, startedAt, next, parcels);
    }

    OrderRecord with(Tracked parcel) {
        var others = parcels.stream().filter(other -> !other.id().equals(parcel.id()));
        return new OrderRecord(
                id,
                factoryId,
                startedAt,
                judgement,
                Stream.concat(others, Stream.of(parcel)).toList());
    }

    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        if (judgement != null) {
            add(counts, judgement.dueAt(), PromiseCount.JUDGED, true);
            add(counts, judgement.dueAt(), PromiseCount.KEPT, judgement.kept());
            add(counts, judgement.dueAt(), PromiseCount.FAST, judgement.fast());
        }
        parcels.stream().filter(Tracked::counts).forEach(parcel -> {
            add(counts, parcel.scanDueAt(), PromiseCount.STATED, true);
            add(counts, parcel.scanDueAt(), PromiseCount.SCANNED, parcel.isScannedInTime());
        });
        return counts;
    }

    private void add(Map<String, Long> counts, Instant at, PromiseCount count, boolean holds) {
        if (holds) {
            counts.merge(DayKey.of(factoryId, at, count).text(), 1L, Math::addExact);
        }
    }
}
