package market.sourcing.projections.pool.member;

import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds the coming and leaving of listings; tallies how many there are in each pool. */
public final class MemberProjector implements Projector<Member> {
    public static final View<Member> VIEW =
            new View<>("pool_member", 1, Member.class, List.of(ascending("poolId", "in", "listingId")));

    @Override
    public View<Member> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case ListingEnteredPool entered -> List.of(id(entered));
            case ListingLeftPool left -> List.of(id(left));
            default -> List.of();
        };
    }

    private static String id(PooledEvent event) {
        return event.poolId() + "/" + event.listingId();
    }

    @Override
    public Member fold(@Nullable Member before, String id, Recorded recorded) {
        return switch (recorded.event()) {
            case ListingEnteredPool entered -> member(entered, true, entered.reason(), entered.enteredAt(), recorded);
            case ListingLeftPool left -> member(left, false, left.reason(), left.leftAt(), recorded);
            default -> throw new IllegalArgumentException("Nobody comes or leaves: " + recorded.event());
        };
    }

    private static Member member(PooledEvent event, boolean in, String reason, Instant since, Recorded recorded) {
        return new Member(
                id(event),
                event.poolId(),
                event.listingId(),
                event.factoryId(),
                in,
                reason,
                Instants.stored(since),
                recorded.position());
    }

    @Override
    public Map<String, Long> tallies(Member member) {
        return member.in() ? Map.of(member.poolId(), 1L) : Map.of();
    }
}
