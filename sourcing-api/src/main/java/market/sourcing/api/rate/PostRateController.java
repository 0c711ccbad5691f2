package market.sourcing.api.rate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.rate.RateValue;
import market.sourcing.domain.rate.command.PostRate;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/rates} */
@RestController
record PostRateController(Changes changes, TradeTime time) {
    private static final int LONGEST_SOURCE = 200;

    /**
     * A rate of exchange.
     *
     * @param base ISO 4217 of what is converted
     * @param quote ISO 4217 of what it comes to
     * @param rate what 1 of the base comes to: a plain decimal as text, above 0, with at most 9 digits before the point and 12 behind it
     * @param of the instant at which it held, by its source: not in the future, at most a year ago, not before the newest of the pair
     * @param source who published it, 1 to 200 characters
     */
    record Request(
            @Required @Nullable String base,
            @Required @Nullable String quote,
            @Required @Nullable String rate,
            @Required @Nullable Instant of,
            @Required @Nullable String source) {}

    /**
     * Prices are made with it from now on, for three days from the instant that it is of. A wrong rate is put right by posting
     * another; the inverse pair has a rate of its own.
     */
    @Refuses(RefusalCode.RATE_SUPERSEDED)
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/rates")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> post(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var request = new RequestKey(key.id("", "rates", actor.account()), body.fingerprint());
        var command = body.read((raw, fields) -> command(request, actor, raw, fields));
        return changes.create(RatesController.PATH + "/", command.pair().name(), command, actor);
    }

    private PostRate command(RequestKey key, Actor actor, Request raw, FieldErrors fields) {
        var base = fields.required("base", raw.base(), Currencies::of);
        var quote = fields.required("quote", raw.quote(), Currencies::of);
        var rate = fields.required("rate", raw.rate(), RateValue::of);
        var of = fields.required("of", raw.of());
        var source = fields.required("source", raw.source(), text -> Texts.bounded("source", text, LONGEST_SOURCE));
        fields.throwIfAny();
        var pair = fields.made("quote", () -> new CurrencyPair(base.get(), quote.get()));
        fields.throwIfAny();
        return new PostRate(
                pair.get(), actor, rate.get(), of.get().truncatedTo(ChronoUnit.MILLIS), source.get(), time.now(), key);
    }
}
