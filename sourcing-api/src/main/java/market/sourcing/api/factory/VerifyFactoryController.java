package market.sourcing.api.factory;

import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/factories/{id}/verify} */
@RestController
class VerifyFactoryController {
    private final FactoryChanges changes;

    VerifyFactoryController(FactoryChanges changes) {
        this.changes = changes;
    }

    /** Says that a factory's papers are in order, so that it may trade. */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_SUSPENDED})
    @PostMapping("/api/factories/{id}/verify")
    ResponseEntity<Answers.Changed> verify(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var factory = PathIds.factory(id);
        return changes.send(factory, new VerifyFactory(factory, IfMatch.expected(ifMatch), actor), actor);
    }
}
