package market.sourcing.api.rate;

import io.swagger.v3.oas.annotations.Operation;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Positions;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.rate.history.ListPostings;
import market.sourcing.projections.rate.history.PostingsHandler;
import market.sourcing.projections.rate.newest.FindRate;
import market.sourcing.projections.rate.newest.ListRates;
import market.sourcing.projections.rate.newest.NewestRate;
import market.sourcing.projections.rate.newest.RatesHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/rates}, {@code GET /feed/v1/rates/{pair}}, {@code GET /feed/v1/rates/{pair}/history} */
@RestController
record RatesController(RatesHandler rates, PostingsHandler postings, TradeTime time) {
    static final String PATH = "/feed/v1/rates";

    /** The newest rate of each pair, in the order of their names, with its age and whether prices are still made with it. */
    @Operation(operationId = "listRates")
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page<RateShown> list(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        errors.throwIfAny();
        var page = rates.handle(new ListRates(pageSize.get(), after));
        var now = time.now();
        return new Page<>(
                page.items().stream()
                        .map(rate -> RateShown.of(rate, seesWho(actor), now))
                        .toList(),
                page.next());
    }

    /** The newest rate of a pair, with its age and whether prices are still made with it. */
    @Operation(operationId = "showRate")
    @Refuses(RefusalCode.RATE_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH + "/{pair}")
    ResponseEntity<RateShown> show(
            @PathVariable CurrencyPair pair,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var found = MinVersion.of(minVersion)
                .await(() -> rates.handle(new FindRate(pair.name())), NewestRate::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.RATE_UNKNOWN, pair.name()));
        return Answers.moving(found.version(), RateShown.of(found, seesWho(actor), time.now()));
    }

    /** Every posting of a pair, the newest first. */
    @Operation(operationId = "listPostings")
    @Refuses(RefusalCode.RATE_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH + "/{pair}/history")
    Page<PostingShown> history(
            @PathVariable CurrencyPair pair,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var asked = PageAsked.read(size, after, Positions::after);
        var page = postings.handle(new ListPostings(pair.name(), asked.size(), asked.after()));
        if (page.items().isEmpty() && asked.after() == null) {
            throw PathIds.unknown(RefusalCode.RATE_UNKNOWN, pair.name());
        }
        return new Page<>(
                page.items().stream()
                        .map(posting -> PostingShown.of(posting, seesWho(actor)))
                        .toList(),
                page.next() == null ? null : page.next().toString());
    }

    private static boolean seesWho(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }
}
