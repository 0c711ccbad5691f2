package market.sourcing.domain.rate;

import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Rates.SOURCE;
import static market.sourcing.domain.vocabulary.Rates.YUAN_IN_DONG;
import static market.sourcing.domain.vocabulary.Rates.post;
import static market.sourcing.domain.vocabulary.Rates.posted;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;

import market.sourcing.domain.rate.command.PostRate;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.RequestKey;
import org.junit.jupiter.api.Test;

class PostRateFixtureTest {

    @Test
    void an_operator_posts_a_rate_with_the_instant_it_is_of() {
        given().when(post("k-1", "3650.25", NOW))
                .writes(posted(1, "3650.25", NOW))
                .answers(0L);
    }

    @Test
    void zeros_at_the_end_say_nothing() {
        given().when(post("k-1", "3650.2500", NOW)).writes(posted(1, "3650.25", NOW));
        given().when(post("k-1", "3600", NOW)).writes(posted(1, "3600", NOW));
    }

    @Test
    void a_newer_rate_and_a_correction_are_another_posting() {
        given(posted(1, "3650", NOW.minusSeconds(60)))
                .when(post("k-2", "3651", NOW))
                .writes(posted(2, "3651", NOW))
                .answers(1L)
                .then(post("k-3", "3649", NOW))
                .writes(posted(3, "3649", NOW))
                .answers(2L);
    }

    @Test
    void the_same_as_before_is_nothing_new() {
        given(posted(1, "3650", NOW))
                .when(post("k-2", "3650.0", NOW))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void a_repeat_is_answered_the_same_also_when_newer_ones_were_posted() {
        given().when(post("k-1", "3650", NOW))
                .answers(0L)
                .then(post("k-2", "3660", LATER))
                .answers(1L)
                .then(post("k-1", "3650", NOW))
                .writesNothing()
                .answers(0L)
                .then(post("k-1", "3651", NOW))
                .isRefused(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void one_older_than_the_newest_comes_too_late() {
        given(posted(1, "3650", NOW))
                .when(post("k-2", "3651", NOW.minusMillis(1)))
                .isRefused(RefusalCode.RATE_SUPERSEDED)
                .withFact("field", "of")
                .withFact("newest", NOW.toString());
    }

    @Test
    void a_rate_is_of_the_last_year() {
        given().when(post("k-1", "3650", LATER)).writes(posted(1, "3650", LATER));
        given().when(post("k-1", "3650", LATER.plusMillis(1)))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "of");
        given().when(post("k-1", "3650", inDays(-366)))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "of");
        given(posted(1, "3650", NOW))
                .when(post("k-1", "3650", LATER.plusMillis(1)))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "of");
    }

    @Test
    void only_operators_post_and_they_say_where_it_comes_from() {
        given().when(asked(AGENT, SOURCE)).isRefused(RefusalCode.NOT_ALLOWED);
        given().when(asked(OPERATOR, " \u200b "))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "source");
        given().when(asked(OPERATOR, "x".repeat(201)))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "source");
    }

    private static PostRate asked(Actor actor, String source) {
        return new PostRate(YUAN_IN_DONG, actor, RateValue.of("3650"), NOW, source, LATER, new RequestKey("k-1", "f"));
    }
}
