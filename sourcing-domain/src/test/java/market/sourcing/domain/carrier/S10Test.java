package market.sourcing.domain.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S10Test {
    private static final S10 ANY = S10.ofAnyPost();

    private static String number(String serial, int checkDigit) {
        return "RA" + serial + checkDigit + "CN";
    }

    private static String serial(int number) {
        return "%08d".formatted(number);
    }

    private static String changed(String serial, int place, int by) {
        var digit = (char) ('0' + (serial.charAt(place) - '0' + by) % 10);
        return serial.substring(0, place) + digit + serial.substring(place + 1);
    }

    private static int remainder(String serial) {
        return Digits.weighed(serial, 8, 6, 4, 2, 3, 5, 9, 7) % 11;
    }

    @ParameterizedTest
    @CsvSource({"47312482, 9", "47312409, 0", "47312401, 5", "47312405, 5", "00000000, 5"})
    void the_check_digit_is_eleven_less_the_remainder_with_0_for_10_and_5_for_11(String serial, int digit) {
        assertThat(S10.checkDigit(serial)).isEqualTo(digit);
        assertThat(ANY.fits(number(serial, digit))).isTrue();
    }

    @Property
    void a_wrong_check_digit_is_always_found(
            @ForAll @IntRange(max = 99_999_999) int number, @ForAll @IntRange(max = 9) int digit) {
        var serial = serial(number);
        assertThat(ANY.fits(number(serial, digit))).isEqualTo(digit == S10.checkDigit(serial));
    }

    /** Remainders 0 and 6 both have 5 for a check digit; every other remainder has one of its own. */
    @Property
    void a_wrong_digit_of_the_serial_is_found_unless_it_turns_remainder_0_into_6_or_6_into_0(
            @ForAll @IntRange(max = 99_999_999) int number,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var right = serial(number);
        var wrong = changed(right, place, by);
        var remainders = List.of(remainder(right), remainder(wrong));
        assertThat(ANY.fits(number(wrong, S10.checkDigit(right)))).isEqualTo(remainders.containsAll(List.of(0, 6)));
    }

    @Property
    void a_wrong_digit_is_always_found_where_the_check_digit_is_not_5(
            @ForAll @IntRange(max = 99_999_999) int number,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var right = serial(number);
        Assume.that(S10.checkDigit(right) != 5);
        assertThat(ANY.fits(number(changed(right, place, by), S10.checkDigit(right))))
                .isFalse();
    }
}
