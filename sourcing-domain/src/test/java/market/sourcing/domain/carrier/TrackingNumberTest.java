package market.sourcing.domain.carrier;

import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingNumberTest {

    /** Numbers out of public documents and test suites, each beside one that is wrong in a single digit. */
    @ParameterizedTest
    @CsvSource({
        // the examples of UPU S10
        "royal-mail, RA473124829GB, RA473124819GB",
        "ems, EE876543216CA, EE876543215CA",
        "ems, EE123456785KR, EE223456785KR",
        "ems, CV010000155UA, CV010000156UA",
        "ems, CP654321092GM, CP654321092GX",
        "china-post, RA473124829CN, RA473125829CN",
        "usps-international, RB123456785US, RB123456786US",
        "ups, 1Z5R89390357567127, 1Z5R89390357567128",
        "ups, 1Z879E930346834440, 1Z879E930346834340",
        "ups, 1ZXX3150YW44070023, 1ZXX3150YW44070033",
        "ups, 1Z999AA10123456784, 1Z999AA10123456785",
        "fedex, 986578788855, 996578788855",
        "fedex, 974367662710, 974367662711",
        "dhl-express, 3318810025, 3318810034",
        "dhl-express, 8487135506, 8487135516",
    })
    void a_number_is_good_and_one_digit_off_it_is_not(String carrier, String right, String wrong) {
        assertThat(TrackingNumber.of(carrier, right).text()).isEqualTo(right);
        isInvalid("trackingNumber", () -> TrackingNumber.of(carrier, wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "sf-express, SF1234567890123, SF123456789012",
        "sf-express, SF0000000000000, 1234567890123",
        "yto-express, YT2813015246284, YT281301524628",
        "zto-express, 751234567890, 75123456789",
        "zto-express, 75123456789012, 751234567890123",
        "simulated, SIMACCEPT1, SIM12",
        "simulated, SIMabc, SIM_abc",
        "china-post, RA473124829CN, RA473124829GB",
        "ems, EE876543216CA, EE876543216XX",
        "dhl-express, 3318810025, 33188100250",
        "fedex, 986578788855, 98657878885",
        "ups, 1Z5R89390357567127, 2Z5R89390357567127",
    })
    void a_number_has_its_carriers_shape_and_country(String carrier, String right, String wrong) {
        assertThat(TrackingNumber.of(carrier, right).carrier()).isEqualTo(Carrier.of(carrier));
        isInvalid("trackingNumber", () -> TrackingNumber.of(carrier, wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "'ra 473 124 829 gb', RA473124829GB",
        "' RA-473124829-GB ', RA473124829GB",
        "'RA\u00a0473\u2011124\u2013829\u3000GB', RA473124829GB"
    })
    void however_it_is_written_it_is_the_same_number(String written, String number) {
        assertThat(TrackingNumber.of("royal-mail", written)).isEqualTo(new TrackingNumber(Carrier.ROYAL_MAIL, number));
    }

    @Test
    void digits_of_other_scripts_are_no_digits() {
        isInvalid(
                "trackingNumber",
                () -> TrackingNumber.of("dhl-express", "\u0663\u0663\u0661\u0668\u0668\u0661\u0660\u0660\u0662\u0665"));
    }

    @Test
    void an_empty_number_and_an_endless_one_are_refused() {
        isInvalid("trackingNumber", () -> TrackingNumber.of("simulated", ""));
        isInvalid("trackingNumber", () -> TrackingNumber.of("simulated", "SIM" + " ".repeat(100) + "ABC"));
        isInvalid("trackingNumber", () -> TrackingNumber.of("simulated", "SIM" + "A".repeat(41)));
    }

    @Test
    void a_carrier_that_is_not_known_is_refused_with_those_that_are() {
        var refused = refusalOf(() -> TrackingNumber.of("pigeon", "RA473124829GB"));
        assertThat(refused.facts()).containsEntry("field", "carrier");
        assertThat(refused.facts())
                .extractingByKey("known", LIST)
                .hasSize(Carrier.values().length)
                .contains("china-post", "sf-express", "simulated");
        isInvalid("carrier", () -> TrackingNumber.of("ROYAL_MAIL", "RA473124829GB"));
    }

    @Test
    void every_carrier_is_found_by_its_code() {
        assertThat(Arrays.stream(Carrier.values()).map(carrier -> Carrier.of(carrier.code())))
                .containsExactly(Carrier.values());
    }
}
