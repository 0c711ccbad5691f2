package market.sourcing.domain.pool.handler;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.pool.GrantId;
import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.PoolGrant;
import market.sourcing.domain.pool.command.ConfirmFeed;
import market.sourcing.domain.pool.command.GrantPool;
import market.sourcing.domain.pool.command.RevokePool;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Lets agents see pools, takes that back, and keeps what they say they know. */
public record GrantPoolHandler(Repository<Pool> pools, Repository<PoolGrant> grants) {
    /**
     * Answers the pool's version; nothing happens when the agent has it.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#POOL_CLOSED}
     */
    @CommandHandler
    public long handle(GrantPool command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var pool = pool(command.poolId(), command.expectedVersion());
        pool.execute(Pool::mustBeOpen);
        var operator = command.operator().account();
        var grant = grant(command.poolId(), command.agent());
        if (grant.isPresent()) {
            grant.get().execute(it -> it.grant(operator, command.at()));
        } else {
            grants.newInstance(() -> new PoolGrant(command.poolId(), command.agent(), operator, command.at()));
        }
        return pool.version();
    }

    /**
     * Answers the pool's version; nothing happens when it was taken back before.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#GRANT_UNKNOWN}
     */
    @CommandHandler
    public long handle(RevokePool command) {
        OnlyOperatorsMay.check(command.operator());
        var pool = pool(command.poolId(), command.expectedVersion());
        grant(command.poolId(), command.agent())
                .orElseThrow(() -> new Refused(
                        RefusalCode.GRANT_UNKNOWN,
                        "The pool was never granted to this account.",
                        Map.of("agentId", command.agent().value())))
                .execute(it -> it.revoke(command.operator().account(), command.reason(), command.at()));
        return pool.version();
    }

    /**
     * Answers the position that is confirmed by now.
     *
     * @throws Refused {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#RECEIPT_TOO_SOON}
     */
    @CommandHandler
    public long handle(ConfirmFeed command) {
        return grant(command.poolId(), command.agent().account())
                .orElseThrow(() -> PoolGrant.unknown(command.poolId()))
                .invoke(it -> it.confirm(command.position(), command.at()));
    }

    private Aggregate<Pool> pool(PoolId id, @Nullable Long expectedVersion) {
        return Loading.known(pools, id.value(), expectedVersion, RefusalCode.POOL_UNKNOWN);
    }

    private Optional<Aggregate<PoolGrant>> grant(PoolId pool, AccountId agent) {
        return Loading.ifKnown(grants, GrantId.of(pool, agent).value());
    }
}
