package market.sourcing.infra.carriers.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import org.jspecify.annotations.Nullable;

/** All that will become of one parcel. */
record SimulatedRoute(String trackingNumber, Instant acceptedAt, SimulatedWay way) {
    private static final Duration LATE = Duration.ofHours(30);
    private static final Duration AFTER_ITS_SUCCESSOR = Duration.ofHours(1);

    List<PlannedScan> scans() {
        return IntStream.range(0, way.scans().size()).mapToObj(this::planned).toList();
    }

    private PlannedScan planned(int index) {
        var kind = way.scans().get(index);
        var at = madeAt(index);
        var id = trackingNumber + "-" + kind.name().toLowerCase(Locale.ROOT);
        var known = way == SimulatedWay.LATE ? at.plus(LATE) : at;
        return new PlannedScan(new Scan(id, kind, at, place(kind)), known, told(index, known));
    }

    private List<Instant> told(int index, Instant known) {
        boolean isOvertaken = way == SimulatedWay.OUTOFORDER
                && index % 2 == 0
                && index + 1 < way.scans().size();
        var told = isOvertaken ? madeAt(index + 1).plus(AFTER_ITS_SUCCESSOR) : known;
        return Collections.nCopies(way == SimulatedWay.TWICE ? 2 : 1, told);
    }

    private Instant madeAt(int index) {
        return acceptedAt.plus(sinceAccepted(way.scans().get(index)));
    }

    private static Duration sinceAccepted(ScanKind kind) {
        return switch (kind) {
            case ACCEPTED -> Duration.ZERO;
            case IN_TRANSIT -> Duration.ofHours(12);
            case CUSTOMS -> Duration.ofDays(2);
            case DELIVERED -> Duration.ofDays(5);
            case RETURNED -> Duration.ofDays(7);
        };
    }

    private static @Nullable String place(ScanKind kind) {
        return switch (kind) {
            case ACCEPTED, RETURNED -> "Yiwu";
            case IN_TRANSIT -> "Hangzhou";
            case CUSTOMS -> "Shanghai";
            case DELIVERED -> null;
        };
    }
}
