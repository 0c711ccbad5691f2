package market.sourcing.api.pool;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.pool.detail.PoolDetail;
import market.sourcing.projections.pool.member.CountMembers;
import market.sourcing.projections.pool.member.MembersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools}, {@code GET /feed/v1/pools/{id}} */
@RestController
record ListPoolsController(PoolSight sight, MembersHandler members) {
    static final String PATH = "/feed/v1/pools";

    private static final IdCursors CURSORS = new IdCursors("pools", "");

    /** The pools that the agent was granted, in the order of their ids; all there are for operators and auditors. */
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page<PoolShown> listPools(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var asked = PageAsked.read(size, after, CURSORS::read);
        var ids = sight.ids(asked.size(), asked.after(), actor);
        var pools = sight.pools(IdCursors.first(ids, asked.size()));
        return new Page<>(pools.stream().map(this::shown).toList(), CURSORS.next(ids, asked.size()));
    }

    /** One of them. One that was not granted is as if it were not there. */
    @Refuses(RefusalCode.POOL_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<PoolShown> showPool(
            @PathVariable PoolId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var pool = sight.seen(id, minVersion, actor);
        return Answers.moving(pool.version(), shown(pool));
    }

    private PoolShown shown(PoolDetail pool) {
        return PoolShown.of(pool, members.handle(new CountMembers(pool.id())));
    }
}
