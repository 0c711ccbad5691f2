package market.sourcing.domain.pool.handler;

import static market.sourcing.domain.pool.DisablingReason.GONE;
import static market.sourcing.domain.pool.DisablingReason.NOT_TAKEN;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.POOL_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.POOL_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.WEBHOOK_ENDED;
import static market.sourcing.domain.shared.RefusalCode.WEBHOOK_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.PoolWebhooks.OTHER_URL;
import static market.sourcing.domain.vocabulary.PoolWebhooks.URL;
import static market.sourcing.domain.vocabulary.PoolWebhooks.disable;
import static market.sourcing.domain.vocabulary.PoolWebhooks.disabled;
import static market.sourcing.domain.vocabulary.PoolWebhooks.enable;
import static market.sourcing.domain.vocabulary.PoolWebhooks.enabled;
import static market.sourcing.domain.vocabulary.PoolWebhooks.end;
import static market.sourcing.domain.vocabulary.PoolWebhooks.ended;
import static market.sourcing.domain.vocabulary.PoolWebhooks.move;
import static market.sourcing.domain.vocabulary.PoolWebhooks.moved;
import static market.sourcing.domain.vocabulary.PoolWebhooks.rotate;
import static market.sourcing.domain.vocabulary.PoolWebhooks.rotated;
import static market.sourcing.domain.vocabulary.PoolWebhooks.subscribe;
import static market.sourcing.domain.vocabulary.PoolWebhooks.subscribed;
import static market.sourcing.domain.vocabulary.Pools.BAGS;
import static market.sourcing.domain.vocabulary.Pools.closed;
import static market.sourcing.domain.vocabulary.Pools.granted;
import static market.sourcing.domain.vocabulary.Pools.opened;
import static market.sourcing.domain.vocabulary.Pools.revoked;

import market.sourcing.domain.vocabulary.Changed;
import org.junit.jupiter.api.Test;

class WebhookFixtureTest {

    @Test
    void an_agent_subscribes_once_however_often_it_asks() {
        given(opened(), granted()).when(subscribe(AGENT)).writes(subscribed()).answers(0L);
        given(opened(), granted(), subscribed())
                .when(subscribe(AGENT))
                .writesNothing()
                .answers(0L);
        given(opened(), granted(), subscribed())
                .when(Changed.in(subscribe(AGENT), "fingerprint", "another"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void only_who_was_granted_the_pool_is_told_of_it() {
        given(opened()).when(subscribe(AGENT)).isRefused(POOL_UNKNOWN);
        given(opened(), granted(), revoked()).when(subscribe(AGENT)).isRefused(POOL_UNKNOWN);
        given(opened(), granted()).when(subscribe(OPERATOR)).isRefused(POOL_UNKNOWN);
        given(opened(), granted(), closed(BAGS)).when(subscribe(AGENT)).isRefused(POOL_CLOSED);
    }

    @Test
    void it_moves_and_gets_another_secret_as_often_as_its_agent_wants() {
        given(subscribed()).when(move(AGENT, OTHER_URL)).writes(moved()).answers(1L);
        given(subscribed()).when(move(AGENT, URL)).writesNothing().answers(0L);
        given(subscribed()).when(rotate(AGENT)).writes(rotated(2));
        given(subscribed(), rotated(2)).when(rotate(AGENT)).writes(rotated(3));
    }

    @Test
    void who_takes_nothing_is_told_nothing_until_its_agent_wants_it_again() {
        given(subscribed()).when(disable(GONE)).writes(disabled(GONE));
        given(subscribed()).when(disable(NOT_TAKEN)).writes(disabled(NOT_TAKEN));
        given(subscribed(), disabled(GONE)).when(disable(NOT_TAKEN)).writesNothing();
        given(subscribed(), disabled(GONE)).when(enable(AGENT)).writes(enabled());
        given(subscribed()).when(enable(AGENT)).writesNothing().answers(0L);
        given(subscribed(), disabled(GONE), enabled()).when(disable(NOT_TAKEN)).writes(disabled(NOT_TAKEN));
    }

    @Test
    void one_that_has_moved_since_is_not_disabled_for_what_its_old_address_answered() {
        given(subscribed(), moved())
                .when(Changed.in(disable(GONE), "expectedVersion", 0L))
                .isStale();
    }

    @Test
    void an_end_is_for_good() {
        given(subscribed()).when(end(AGENT)).writes(ended());
        given(subscribed(), ended()).when(end(AGENT)).writesNothing();
        given(subscribed(), ended()).when(disable(GONE)).writesNothing();
        given(subscribed(), ended()).when(enable(AGENT)).isRefused(WEBHOOK_ENDED);
        given(subscribed(), ended()).when(rotate(AGENT)).isRefused(WEBHOOK_ENDED);
        given(subscribed(), ended()).when(move(AGENT, OTHER_URL)).isRefused(WEBHOOK_ENDED);
    }

    @Test
    void to_everybody_else_there_is_none() {
        given(subscribed()).when(move(OTHER_BUYER, OTHER_URL)).isRefused(WEBHOOK_UNKNOWN);
        given(subscribed()).when(rotate(OPERATOR)).isRefused(WEBHOOK_UNKNOWN);
        given(subscribed()).when(enable(OPERATOR)).isRefused(WEBHOOK_UNKNOWN);
        given(subscribed()).when(end(OPERATOR)).isRefused(WEBHOOK_UNKNOWN);
        given().when(end(AGENT)).isRefused(WEBHOOK_UNKNOWN);
    }
}
