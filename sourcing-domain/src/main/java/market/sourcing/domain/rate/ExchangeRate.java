package market.sourcing.domain.rate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Map;
import market.sourcing.domain.rate.command.PostRate;
import market.sourcing.domain.rate.event.RateEvent;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What one currency is worth in another: the newest posting. */
@AggregateRoot(type = "rate")
public final class ExchangeRate {
    private static final int LONGEST_SOURCE = 200;

    @AggregateIdentifier
    private RateId id;

    private PostedRate newest;
    private String source;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    ExchangeRate() {}

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field */
    @SuppressWarnings("NullAway.Init")
    public ExchangeRate(PostRate first) {
        apply(posted(first, 1));
    }

    /**
     * Answers the version; nothing happens when it is what was posted last.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field, {@link RefusalCode#RATE_SUPERSEDED}
     */
    public long post(PostRate command) {
        var posted = posted(command, newest.number() + 1);
        if (posted.of().isBefore(newest.of())) {
            throw new Refused(
                    RefusalCode.RATE_SUPERSEDED,
                    "A newer rate of this pair was posted already.",
                    Map.of("field", "of", "newest", newest.of().toString()));
        }
        if (!isNewest(posted)) {
            apply(posted);
        }
        return getVersion();
    }

    private boolean isNewest(RatePosted posted) {
        return posted.of().equals(newest.of())
                && posted.rate().equals(newest.value().text())
                && posted.source().equals(source);
    }

    private static RatePosted posted(PostRate command, long number) {
        RatesAreOfThePast.check(command.of(), command.at());
        var pair = command.pair();
        return new RatePosted(
                RateId.of(pair).value(),
                number,
                pair.base().getCurrencyCode(),
                pair.quote().getCurrencyCode(),
                command.rate().text(),
                command.of(),
                Texts.bounded("source", command.source(), LONGEST_SOURCE),
                command.operator().account().value(),
                command.at());
    }

    public PostedRate newest() {
        return newest;
    }

    @EventSourcingHandler
    void evolve(RateEvent event) {
        switch (event) {
            case RatePosted it -> on(it);
        }
    }

    private void on(RatePosted event) {
        var pair = new CurrencyPair(Currencies.of(event.base()), Currencies.of(event.quote()));
        id = RateId.of(pair);
        newest = new PostedRate(pair, RateValue.of(event.rate()), event.of(), event.number());
        source = event.source();
    }
}
