package market.sourcing.domain.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.NoteScan;
import org.jspecify.annotations.Nullable;

/** What carriers tell: of scans just made, long ago, before their time, in any order, and of one of them again. */
enum CarrierDeed implements Deed {
    ACCEPTED(ScanKind.ACCEPTED),
    IN_TRANSIT(ScanKind.IN_TRANSIT),
    CUSTOMS(ScanKind.CUSTOMS),
    DELIVERED(ScanKind.DELIVERED),
    RETURNED(ScanKind.RETURNED);

    /** So long before they are told. */
    private static final List<Duration> AGO = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(30),
            Duration.ofHours(100),
            Duration.ofHours(-3));

    private final ScanKind kind;

    CarrierDeed(ScanKind kind) {
        this.kind = kind;
    }

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        if (life.allNumbers().isEmpty()) {
            return null;
        }
        var number = move.of(life.allNumbers());
        var known = life.scans();
        if (move.in(5) && !known.isEmpty()) {
            var same = move.of(known);
            return scan(
                    number,
                    new Scan(same.scanId(), ScanKind.valueOf(same.kind()), same.scannedAt(), null),
                    trade.now());
        }
        return scan(number, new Scan(id(number, kind, life), kind, trade.now().minus(move.of(AGO)), null), trade.now());
    }

    /** Told as soon as it is made. */
    static NoteScan scan(String number, ScanKind kind, Life life, Instant now) {
        return scan(number, new Scan(id(number, kind, life), kind, now, null), now);
    }

    private static String id(String number, ScanKind kind, Life life) {
        return number + "-" + kind + "-" + life.told();
    }

    private static NoteScan scan(String number, Scan scan, Instant now) {
        return new NoteScan("simulated", number, scan, now);
    }
}
