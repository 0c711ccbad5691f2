package market.sourcing.api.delivery;

import market.sourcing.api.version.Answers;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.infra.commands.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands on an order's promise, and answers the promise's new version. */
@Component
public class PromiseChanges {
    private final Commands commands;

    PromiseChanges(Commands commands) {
        this.commands = commands;
    }

    public ResponseEntity<Answers.Changed> send(OrderId order, Object command, Actor actor) {
        long version = commands.<Long>send(command, actor);
        return Answers.changed(PromiseId.of(order).value(), version);
    }
}
