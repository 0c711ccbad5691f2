package market.sourcing.api.version;

import market.sourcing.domain.shared.Actor;
import market.sourcing.infra.commands.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands that change one thing or make it, and answers its new version. */
@Component
public record Changes(Commands commands) {
    /** Sends a command on what is there. */
    public ResponseEntity<Answers.Changed> send(String id, Object command, Actor actor) {
        long version = commands.<Long>send(command, actor);
        return Answers.changed(id, version);
    }

    /**
     * The same of a command that makes the thing, which has an address then.
     *
     * @param path of all that are of its kind, such as {@code /api/listings/}
     */
    public ResponseEntity<Answers.Changed> create(String path, String id, Object command, Actor actor) {
        long version = commands.<Long>send(command, actor);
        return Answers.created(path + id, version, new Answers.Changed(id, version));
    }
}
