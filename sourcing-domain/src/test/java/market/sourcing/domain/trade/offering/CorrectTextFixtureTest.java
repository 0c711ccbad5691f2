package market.sourcing.domain.trade.offering;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.translation.Language;
import market.sourcing.domain.translation.ListingTexts;
import market.sourcing.domain.translation.command.CorrectText;
import market.sourcing.domain.translation.event.TextCorrected;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectTextFixtureTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final String TITLE =
            Terms.ofABag().plain().titles().values().iterator().next();

    @Test
    void the_factory_says_what_a_text_is_in_a_language_and_the_listing_stays_at_its_version() {
        given(onboarded(), drafted(), published())
                .when(correct(OWNER, TITLE, "Túi vải"))
                .writes(corrected(OWNER, TITLE, "Túi vải", 1))
                .answers(1L);
    }

    @Test
    void an_operator_does_too_and_what_was_said_last_holds() {
        given(onboarded(), drafted(), published(), corrected(OWNER, TITLE, "Túi vải", 1))
                .when(correct(Actors.OPERATOR, TITLE, "  Túi vải bố "))
                .writes(corrected(Actors.OPERATOR, TITLE, "Túi vải bố", 2))
                .answers(1L);
    }

    @Test
    void the_same_again_is_no_news() {
        given(onboarded(), drafted(), corrected(OWNER, TITLE, "Túi vải", 1))
                .when(correct(OWNER, TITLE, "Túi vải"))
                .writesNothing()
                .answers(0L);
        given(onboarded(), drafted(), corrected(Actors.OPERATOR, TITLE, "Túi vải", 1))
                .when(correct(OWNER, TITLE, "Túi vải"))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void what_an_operator_said_holds_until_an_operator_says_it_otherwise() {
        given(onboarded(), drafted(), published(), corrected(Actors.OPERATOR, TITLE, "Túi vải", 1))
                .when(correct(OWNER, TITLE, "Túi da"))
                .isRefused(NOT_ALLOWED);
        given(onboarded(), drafted(), published(), corrected(Actors.OPERATOR, TITLE, "Túi vải", 1))
                .when(correct(Actors.OPERATOR, TITLE, "Túi vải bố"))
                .writes(corrected(Actors.OPERATOR, TITLE, "Túi vải bố", 2));
    }

    @Test
    void an_operator_who_says_what_the_factory_said_makes_it_hold() {
        given(onboarded(), drafted(), published(), corrected(OWNER, TITLE, "Túi vải", 1))
                .when(correct(Actors.OPERATOR, TITLE, "Túi vải"))
                .writes(corrected(Actors.OPERATOR, TITLE, "Túi vải", 2));
    }

    @Test
    void only_what_the_listing_says_can_be_put_right() {
        given(onboarded(), drafted())
                .when(correct(OWNER, TITLE + "?", "Túi vải"))
                .isRefused(INVALID_VALUE)
                .withFact("field", "original");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "a\u0000b", "\u202Eabc"})
    void a_text_can_be_seen(String text) {
        given(onboarded(), drafted())
                .when(correct(OWNER, TITLE, text))
                .isRefused(INVALID_VALUE)
                .withFact("field", "text");
    }

    @Test
    void a_text_has_300_characters_at_most() {
        var longest = "字".repeat(ListingTexts.LONGEST);
        given(onboarded(), drafted()).when(correct(OWNER, TITLE, longest)).writes(corrected(OWNER, TITLE, longest, 1));
        given(onboarded(), drafted())
                .when(correct(OWNER, TITLE, longest + "字"))
                .isRefused(INVALID_VALUE)
                .withFact("field", "text");
    }

    @Test
    void a_thousand_texts_can_be_put_right_and_each_of_them_again() {
        var history = new ArrayList<Object>(List.of(onboarded(), drafted()));
        for (int n = 0; n < ListingTexts.MOST; n++) {
            history.add(corrected(OWNER, "text " + n, "Túi", 1));
        }
        given(history.toArray())
                .when(correct(OWNER, TITLE, "Túi vải"))
                .isRefused(INVALID_VALUE)
                .withFact("field", "original");
        history.set(2, corrected(OWNER, TITLE, "Túi", 1));
        given(history.toArray()).when(correct(OWNER, TITLE, "Túi vải")).writes(corrected(OWNER, TITLE, "Túi vải", 2));
    }

    @Test
    void a_factory_does_not_go_on_saying_it_otherwise_and_an_operator_has_the_last_word() {
        Object[] history = {onboarded(), drafted(), corrected(OWNER, TITLE, "Túi", ListingTexts.MOST_SAID)};
        given(history)
                .when(correct(OWNER, TITLE, "Túi vải"))
                .isRefused(INVALID_VALUE)
                .withFact("field", "original");
        given(history)
                .when(correct(Actors.OPERATOR, TITLE, "Túi vải"))
                .writes(corrected(Actors.OPERATOR, TITLE, "Túi vải", ListingTexts.MOST_SAID + 1L));
    }

    @Test
    void others_may_not() {
        given(onboarded(), drafted(), published())
                .when(correct(OTHER_OWNER, TITLE, "Túi vải"))
                .isRefused(NOT_ALLOWED);
        given(onboarded(), drafted())
                .when(correct(OTHER_OWNER, TITLE, "Túi vải"))
                .isRefused(LISTING_UNKNOWN);
    }

    @Test
    void what_is_withdrawn_stays_as_it_is() {
        given(onboarded(), drafted(), withdrawn())
                .when(correct(OWNER, TITLE, "Túi vải"))
                .isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void a_language_is_a_primary_subtag() {
        Stream.of("", "v", "VI", "vi-VN", "viet", "ｖｉ")
                .forEach(wrong -> assertThatThrownBy(() -> new Language(wrong)).isInstanceOf(Refused.class));
    }

    private static CorrectText correct(Actor actor, String original, String text) {
        return new CorrectText(LISTING, null, actor, new Language("vi"), original, text, AT);
    }

    private static TextCorrected corrected(Actor actor, String original, String text, long number) {
        return new TextCorrected(
                LISTING.value(),
                "vi",
                original,
                text,
                number,
                actor.is(Role.OPERATOR) ? "OPERATOR" : "FACTORY",
                actor.account().value(),
                AT);
    }
}
