package market.sourcing.api.pool;

import java.time.Instant;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.domain.pool.EntryReason;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.pool.member.ListMembers;
import market.sourcing.projections.pool.member.Member;
import market.sourcing.projections.pool.member.MembersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools/{id}/members} */
@RestController
record PoolMembersController(PoolSight sight, MembersHandler members) {
    /**
     * A listing that is in the pool.
     *
     * @param since when it came in
     * @param reason why
     * @param position of the event that tells so
     */
    record MemberShown(
            String listingId,
            Instant since,
            @OneOf(EntryReason.class) String reason,
            long position) {
        static MemberShown of(Member member) {
            return new MemberShown(member.listingId(), member.since(), member.reason(), member.moved());
        }
    }

    /** The listings that are in a pool now, in the order of their ids. */
    @Refuses(RefusalCode.POOL_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(ListPoolsController.PATH + "/{id}/members")
    Page<MemberShown> listPoolMembers(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var pool = sight.seen(id, null, actor);
        var cursors = new IdCursors("members", pool.id());
        var asked = PageAsked.read(size, after, cursors::read);
        var found = members.handle(new ListMembers(pool.id(), asked.size(), asked.after()));
        return cursors.page(found, asked.size(), Member::listingId, MemberShown::of);
    }
}
