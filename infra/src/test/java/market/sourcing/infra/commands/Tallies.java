package market.sourcing.infra.commands;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Counts several tallies together. */
public record Tallies(Repository<Tally> repository) {

    public record AddOneToEach(List<String> ids) {}

    public record Make(String id) {}

    public record Visit(String id) {}

    /** Answers each one's version; those that are not there are left out. */
    @CommandHandler
    public Map<String, Long> handle(AddOneToEach command) {
        var versions = new TreeMap<String, Long>();
        Loading.together(repository, command.ids())
                .forEach((id, tally) -> versions.put(id, tally.invoke(Tally::addOne)));
        return versions;
    }

    /** Answers the sum of the one that is there already, or of the new one. */
    @CommandHandler
    public long handle(Make command) throws Exception {
        var earlier = Loading.unlessNew(repository, command.id());
        var tally = earlier.isPresent()
                ? earlier.get()
                : repository.newInstance(() -> new Tally(new FactoryId(command.id()), "made"));
        return tally.invoke(Tally::sum).longValue();
    }

    /** Answers the sum. */
    @CommandHandler
    public long handle(Visit command) {
        return Loading.unlessNew(repository, command.id())
                .orElseThrow(() -> new Refused(RefusalCode.FACTORY_UNKNOWN, "Not there."))
                .invoke(Tally::sum)
                .longValue();
    }
}
