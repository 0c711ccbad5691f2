package market.sourcing.infra.timers;

import java.util.EnumMap;
import java.util.Map;
import market.sourcing.domain.timer.TimerKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of handlers that fail: loudly the first time a kind fails in a way, then quietly until one of it succeeds. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Map<TimerKind, Class<?>> told = new EnumMap<>(TimerKind.class);

    /** Returns whether it was told loudly. */
    synchronized boolean tell(AgendaEntry entry, Throwable failure) {
        var kind = entry.timer().kind();
        boolean isNew = told.put(kind, failure.getClass()) != failure.getClass();
        if (isNew) {
            LOG.error(
                    "What {} of {} is for has failed; it is tried again, and its next failures are told at level debug",
                    kind,
                    entry.timer().subject(),
                    failure);
        } else {
            LOG.debug("{} of {} has failed again", kind, entry.timer().subject(), failure);
        }
        return isNew;
    }

    synchronized void over(TimerKind kind) {
        told.remove(kind);
    }
}
