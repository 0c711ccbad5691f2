package market.sourcing.api.factory;

import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.factory.command.SuspendFactory;
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

/** {@code POST /api/factories/{id}/suspend} */
@RestController
class SuspendFactoryController {
    private final FactoryChanges changes;

    SuspendFactoryController(FactoryChanges changes) {
        this.changes = changes;
    }

    /** Suspends a factory: nothing new is ordered of it. What was ordered goes on. */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_NOT_VERIFIED, RefusalCode.FACTORY_SUSPENDED})
    @PostMapping("/api/factories/{id}/suspend")
    ResponseEntity<Answers.Changed> suspend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<ReasonBody> body,
            Actor actor) {
        var factory = PathIds.factory(id);
        var expected = IfMatch.expected(ifMatch);
        var reason = ReasonBody.read(body);
        return changes.send(factory, new SuspendFactory(factory, expected, actor, reason), actor);
    }
}
