package market.sourcing.api.order;

import market.sourcing.api.version.Answers;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.infra.commands.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands on an order that is there, and answers its new version. */
@Component
public class OrderChanges {
    private final Commands commands;

    OrderChanges(Commands commands) {
        this.commands = commands;
    }

    public ResponseEntity<Answers.Changed> send(OrderId order, Object command, Actor actor) {
        long version = commands.<Long>send(command, actor);
        return Answers.changed(order.value(), version);
    }
}
