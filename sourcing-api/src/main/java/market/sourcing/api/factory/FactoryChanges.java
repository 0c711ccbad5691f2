package market.sourcing.api.factory;

import market.sourcing.api.version.Answers;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.infra.commands.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands on a factory that is there, and answers its new version. */
@Component
public class FactoryChanges {
    private final Commands commands;

    FactoryChanges(Commands commands) {
        this.commands = commands;
    }

    public ResponseEntity<Answers.Changed> send(FactoryId factory, Object command, Actor actor) {
        long version = commands.<Long>send(command, actor);
        return Answers.changed(factory.value(), version);
    }
}
