package market.sourcing.api.factory;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/factories/{id}/verify} */
@RestController
record VerifyFactoryController(Changes changes) {
    /** Says that a factory's papers are in order, so that it may trade. */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_SUSPENDED})
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/factories/{id}/verify")
    ResponseEntity<Answers.Changed> verify(@PathVariable FactoryId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new VerifyFactory(id, expected, actor), actor);
    }
}
