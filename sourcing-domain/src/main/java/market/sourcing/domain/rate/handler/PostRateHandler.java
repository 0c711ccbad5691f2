package market.sourcing.domain.rate.handler;

import market.sourcing.domain.rate.ExchangeRate;
import market.sourcing.domain.rate.RateId;
import market.sourcing.domain.rate.command.PostRate;
import market.sourcing.domain.shared.AnsweredRequests;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Posts a rate once, however often it is asked to. */
public final class PostRateHandler {
    private final Repository<ExchangeRate> rates;
    private final AnsweredRequests requests;

    public PostRateHandler(Repository<ExchangeRate> rates, UniqueValues unique) {
        this.rates = rates;
        this.requests = new AnsweredRequests(unique);
    }

    /**
     * Answers the version of the pair's rate with this posting.
     *
     * @throws Refused {@code NOT_ALLOWED}, {@code IDEMPOTENCY_KEY_REUSED}, {@code INVALID_VALUE}, {@code RATE_SUPERSEDED}
     */
    @CommandHandler
    public long handle(PostRate command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var before = requests.version(command.key());
        return before.isPresent() ? before.get() : requests.answered(command.key(), post(command));
    }

    private long post(PostRate command) throws Exception {
        var known = Loading.ifKnown(rates, RateId.of(command.pair()).value());
        return known.isPresent()
                ? known.get().invoke(rate -> rate.post(command))
                : rates.newInstance(() -> new ExchangeRate(command)).version();
    }
}
