package market.sourcing.domain.pool.handler;

import static market.sourcing.domain.shared.RefusalCode.GRANT_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.POOL_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.POOL_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.RECEIPT_TOO_SOON;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Pools.BAGS;
import static market.sourcing.domain.vocabulary.Pools.closed;
import static market.sourcing.domain.vocabulary.Pools.confirm;
import static market.sourcing.domain.vocabulary.Pools.confirmed;
import static market.sourcing.domain.vocabulary.Pools.grant;
import static market.sourcing.domain.vocabulary.Pools.granted;
import static market.sourcing.domain.vocabulary.Pools.opened;
import static market.sourcing.domain.vocabulary.Pools.revoke;
import static market.sourcing.domain.vocabulary.Pools.revoked;
import static market.sourcing.domain.vocabulary.Times.LATER;

import market.sourcing.domain.vocabulary.Changed;
import org.junit.jupiter.api.Test;

class GrantPoolFixtureTest {

    @Test
    void an_agent_is_granted_a_pool_once_and_again_after_it_was_taken_back() {
        given(opened()).when(grant(OPERATOR)).writes(granted()).answers(0L);
        given(opened(), granted()).when(grant(OPERATOR)).writesNothing().answers(0L);
        given(opened(), granted(), revoked()).when(grant(OPERATOR)).writes(granted());
    }

    @Test
    void a_grant_is_taken_back_once_also_of_a_pool_that_is_closed() {
        given(opened(), granted()).when(revoke(OPERATOR)).writes(revoked()).answers(0L);
        given(opened(), granted(), revoked()).when(revoke(OPERATOR)).writesNothing();
        given(opened(), granted(), closed(BAGS))
                .when(revoke(OPERATOR))
                .writes(revoked())
                .answers(1L);
    }

    @Test
    void only_operators_grant_and_only_what_there_is() {
        given(opened()).when(grant(AGENT)).isRefused(NOT_ALLOWED);
        given(opened(), granted()).when(revoke(AGENT)).isRefused(NOT_ALLOWED);
        given().when(grant(OPERATOR)).isRefused(POOL_UNKNOWN);
        given().when(revoke(OPERATOR)).isRefused(POOL_UNKNOWN);
        given(opened()).when(revoke(OPERATOR)).isRefused(GRANT_UNKNOWN);
        given(opened(), closed(BAGS)).when(grant(OPERATOR)).isRefused(POOL_CLOSED);
    }

    @Test
    void an_agent_confirms_what_it_knows_and_never_less_than_before() {
        given(opened(), granted())
                .when(confirm(AGENT, 7, LATER))
                .writes(confirmed(7, LATER))
                .answers(7L);
        given(opened(), granted(), confirmed(7, LATER))
                .when(confirm(AGENT, 6, LATER.plusSeconds(10)))
                .writesNothing()
                .answers(7L);
        given(opened(), granted(), confirmed(7, LATER))
                .when(confirm(AGENT, 7, LATER))
                .writesNothing()
                .answers(7L);
    }

    @Test
    void a_receipt_is_kept_every_ten_seconds() {
        var next = LATER.plusSeconds(10);
        given(opened(), granted(), confirmed(7, LATER))
                .when(confirm(AGENT, 8, next.minusNanos(1)))
                .isRefused(RECEIPT_TOO_SOON);
        given(opened(), granted(), confirmed(7, LATER))
                .when(confirm(AGENT, 8, next))
                .writes(confirmed(8, next))
                .answers(8L);
    }

    @Test
    void to_whom_a_pool_is_not_granted_there_is_nothing_to_confirm() {
        given(opened()).when(confirm(AGENT, 7, LATER)).isRefused(POOL_UNKNOWN);
        given(opened(), granted(), revoked()).when(confirm(AGENT, 7, LATER)).isRefused(POOL_UNKNOWN);
    }

    @Test
    void a_pool_that_has_changed_since_it_was_seen_is_not_granted() {
        given(opened(), closed(BAGS))
                .when(Changed.in(grant(OPERATOR), "expectedVersion", 0L))
                .isStale();
    }
}
