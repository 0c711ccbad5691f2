package market.sourcing.infra.commands;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.shared.Loading;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Counts several tallies together. */
public record Tallies(Repository<Tally> repository) {

    public record AddOneToEach(List<String> ids) {}

    /** Answers each one's version; those that are not there are left out. */
    @CommandHandler
    public Map<String, Long> handle(AddOneToEach command) {
        var versions = new TreeMap<String, Long>();
        Loading.together(repository, command.ids())
                .forEach((id, tally) -> versions.put(id, tally.invoke(Tally::addOne)));
        return versions;
    }
}
