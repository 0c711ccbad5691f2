package market.sourcing.domain.pool.handler;

import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.command.OpenPool;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens pools. */
public record OpenPoolHandler(Repository<Pool> pools) {
    /**
     * Answers the first version; a repeat answers the same.
     *
     * @throws Refused {@code NOT_ALLOWED}, {@code IDEMPOTENCY_KEY_REUSED}
     */
    @CommandHandler
    public long handle(OpenPool command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var earlier = Loading.ifKnown(pools, command.poolId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(it -> it.mustComeOf(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var rule = command.rule();
        var opened = new PoolOpened(
                command.poolId().value(),
                command.name().text(),
                rule == null ? null : rule.plain(),
                command.operator().account().value(),
                command.at(),
                command.fingerprint());
        return pools.newInstance(() -> new Pool(opened)).version();
    }
}
