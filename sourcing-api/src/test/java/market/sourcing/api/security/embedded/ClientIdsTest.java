package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "shop-1", "mill.of.hangzhou", "0ps"})
    void names_of_small_letters_digits_dots_and_dashes_are_taken(String id) {
        assertThat(ClientIds.checked(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "Shop",
                "shop 1",
                "-shop",
                "shop-",
                "shop/1",
                "shop\n1",
                "demo-operator",
                "sourcing-web",
                "shop\u0000",
                "a123456789012345678901234567890123456789012345678901234567890123456"
            })
    void others_and_those_of_demo_accounts_and_of_the_web_client_are_not(String id) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ClientIds.checked(id));
    }
}
