package market.sourcing.api.factory;

import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.factory.command.ReinstateFactory;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/factories/{id}/reinstate} */
@RestController
class ReinstateFactoryController {
    private final FactoryChanges changes;

    ReinstateFactoryController(FactoryChanges changes) {
        this.changes = changes;
    }

    /** Lets a suspended factory trade again. */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_NOT_SUSPENDED})
    @PostMapping("/api/factories/{id}/reinstate")
    ResponseEntity<Answers.Changed> reinstate(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<ReasonBody> body,
            Actor actor) {
        var factory = PathIds.factory(id);
        var expected = IfMatch.expected(ifMatch);
        var reason = ReasonBody.read(body);
        return changes.send(factory, new ReinstateFactory(factory, expected, actor, reason), actor);
    }
}
