package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.quote.command.ExpireQuote;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A quote that was not ordered in time binds nobody. */
@Component
final class WhenQuoteLapsesThenItExpires implements DueHandler {
    private final Commands commands;

    WhenQuoteLapsesThenItExpires(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.QUOTE_EXPIRY;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Object>send(new ExpireQuote(new QuoteId(timer.subject()), timer.due()), Platform.ACTOR);
        return Outcome.done();
    }
}
