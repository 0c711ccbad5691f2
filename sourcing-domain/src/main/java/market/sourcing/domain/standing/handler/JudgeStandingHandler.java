package market.sourcing.domain.standing.handler;

import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.standing.FactoryStanding;
import market.sourcing.domain.standing.StandingId;
import market.sourcing.domain.standing.command.JudgeStanding;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** A factory's standing begins with the first time it is judged. */
public record JudgeStandingHandler(Repository<FactoryStanding> standings) {
    @CommandHandler
    public long handle(JudgeStanding command) throws Exception {
        var standing =
                Loading.ifKnown(standings, StandingId.of(command.factoryId()).value());
        if (standing.isEmpty()) {
            return standings.newInstance(() -> new FactoryStanding(command)).version();
        }
        standing.get().execute(it -> it.judge(command));
        return standing.get().version();
    }
}
