package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A number that no carrier knows is no hand-over; the carrier is asked once more before. */
@Component
record WhenParcelStaysUnscannedThenItIsNone(Commands commands, Scans scans) implements DueHandler {
    @Override
    public TimerKind kind() {
        return TimerKind.PARCEL_CHECK;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        scans.parcel(timer).ifPresent(parcel -> scans.note(parcel, now));
        var key = OrderPartKey.parse(timer.subject());
        commands.<Long>send(new JudgeParcel(new OrderId(key.orderId()), key.id(), now), Platform.ACTOR);
        return Outcome.done();
    }
}
