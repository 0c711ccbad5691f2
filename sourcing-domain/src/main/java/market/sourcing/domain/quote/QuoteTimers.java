package market.sourcing.domain.quote;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.QUOTE_EXPIRY;

import java.util.List;
import market.sourcing.domain.quote.command.ExpireQuote;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.timer.Automation;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;

/** When quotes lapse. */
public final class QuoteTimers implements TimerRule {
    /** A quote that was not ordered in time binds nobody. */
    public static final Automation WHEN_QUOTE_LAPSES_THEN_IT_EXPIRES =
            new Automation(QUOTE_EXPIRY, (timer, _) -> new ExpireQuote(new QuoteId(timer.subject()), timer.due()));

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case QuoteIssued issued -> List.of(set(QUOTE_EXPIRY, issued.quoteId(), issued.validUntil()));
            case QuoteExpired expired -> List.of(stop(QUOTE_EXPIRY, expired.quoteId()));
            default -> List.of();
        };
    }
}
