package market.sourcing.api.factory;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/factories/{id}/suspend} */
@RestController
record SuspendFactoryController(Changes changes) {
    /** Suspends a factory: nothing new is ordered of it. What was ordered goes on. */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_NOT_VERIFIED, RefusalCode.FACTORY_SUSPENDED})
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/factories/{id}/suspend")
    ResponseEntity<Answers.Changed> suspend(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable FactoryId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = ReasonBody.read(body);
        return changes.send(id.value(), new SuspendFactory(id, expected, actor, reason), actor);
    }
}
