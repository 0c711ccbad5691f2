package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A carrier hears of a parcel, and what it has scanned before the factory said so is not lost. */
@Component
record WhenParcelIsStatedThenItsCarrierIsTold(Scans scans) implements DueHandler {
    @Override
    public TimerKind kind() {
        return TimerKind.PARCEL_ANNOUNCEMENT;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        scans.parcel(timer).ifPresent(parcel -> {
            scans.announce(parcel);
            scans.note(parcel, now);
        });
        return Outcome.done();
    }
}
