package market.sourcing.domain.factory.handler;

import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.TAX_NUMBER_TAKEN;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.FINGERPRINT;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Factories.onboard;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Marketplace.given;

import market.sourcing.domain.factory.command.OnboardFactory;
import org.junit.jupiter.api.Test;

class OnboardFactoryFixtureTest {

    @Test
    void a_seller_onboards_a_factory() {
        given().when(onboard()).writes(onboarded()).answers(0L);
    }

    @Test
    void country_and_tax_number_are_stored_in_one_way_of_writing() {
        given().when(onboard(FACTORY, OWNER, "cn", " 9133 0782ma2e ", FINGERPRINT))
                .writes(onboarded());
    }

    @Test
    void the_same_request_again_writes_nothing_and_answers_the_same() {
        given(onboarded(), verified()).when(onboard()).writesNothing().answers(0L);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        given(onboarded())
                .when(onboard(FACTORY, OWNER, "CN", "91330782MA2E", "another"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void nobody_repeats_the_request_of_another_account() {
        given(onboarded())
                .when(onboard(FACTORY, OTHER_OWNER, "CN", "91330782MA2E", FINGERPRINT))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void a_tax_number_belongs_to_one_factory() {
        given(onboarded())
                .when(onboard(OTHER_FACTORY, OTHER_OWNER, "CN", "91330782ma2e", "other"))
                .isRefused(TAX_NUMBER_TAKEN)
                .withFact("country", "CN")
                .withFact("taxNumber", "91330782MA2E");
    }

    @Test
    void the_same_number_in_another_country_is_another_number() {
        given(onboarded())
                .when(onboard(OTHER_FACTORY, OTHER_OWNER, "VN", "91330782MA2E", "other"))
                .answers(0L);
    }

    @Test
    void buyers_do_not_onboard_factories() {
        given().when(onboard(FACTORY, BUYER, "CN", "91330782MA2E", FINGERPRINT)).isRefused(NOT_ALLOWED);
    }

    @Test
    void a_country_is_in_the_standard() {
        given().when(onboard(FACTORY, OWNER, "XX", "91330782MA2E", FINGERPRINT))
                .isRefused(INVALID_VALUE)
                .withFact("field", "country");
    }

    @Test
    void a_tax_number_has_five_to_thirty_letters_digits_or_hyphens() {
        for (var wrong : new String[] {"1234", "1".repeat(31), "12345/6", "一二三四五", "", " ".repeat(1_000_000)}) {
            given().when(onboard(FACTORY, OWNER, "CN", wrong, FINGERPRINT))
                    .isRefused(INVALID_VALUE)
                    .withFact("field", "taxNumber");
        }
    }

    @Test
    void a_name_has_no_control_characters() {
        given().when(new OnboardFactory(FACTORY, OWNER, "Bags\u0000", "CN", "91330782MA2E", "Yiwu", FINGERPRINT))
                .isRefused(INVALID_VALUE)
                .withFact("field", "name");
    }

    @Test
    void a_region_is_stated() {
        given().when(new OnboardFactory(FACTORY, OWNER, "Bags", "CN", "91330782MA2E", "", FINGERPRINT))
                .isRefused(INVALID_VALUE)
                .withFact("field", "region");
    }
}
