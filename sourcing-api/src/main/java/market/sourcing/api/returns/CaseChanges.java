package market.sourcing.api.returns;

import java.time.Instant;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends steps of a return case that is there, and answers its new version. */
@Component
public class CaseChanges {
    private final Commands commands;
    private final TradeTime time;

    CaseChanges(Commands commands, TradeTime time) {
        this.commands = commands;
        this.time = time;
    }

    /** Makes the command of a step. */
    @FunctionalInterface
    public interface Step {
        /** @param expected the version that the client has seen, or null when it does not matter */
        Object command(CaseId id, @Nullable Long expected, Instant at);
    }

    /** @param ifMatch as the client sent it */
    public ResponseEntity<Answers.Changed> send(String id, @Nullable String ifMatch, Actor actor, Step step) {
        var known = PathIds.returnCase(id);
        var expected = IfMatch.expected(ifMatch);
        long version = commands.<Long>send(step.command(known, expected, time.now()), actor);
        return Answers.changed(known.value(), version);
    }
}
