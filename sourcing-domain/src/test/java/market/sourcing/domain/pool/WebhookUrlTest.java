package market.sourcing.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/",
                "https://shop.example:8443/hooks/a-b_c~d/%E4%BA%91?shop=2&x=a/b",
                "http://127.0.0.1:8080/hook",
                "https://[2606:4700::1111]/hook",
                "https://shop.example?x=1"
            })
    void an_address_of_http_is_one(String text) {
        assertThat(new WebhookUrl(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example/hook",
                "ftp://shop.example/",
                "https:///hook",
                "https://user@shop.example/",
                "https://user:secret@shop.example/",
                "https://shop.example@10.0.0.1/",
                "https://shop.example#part",
                "https://shop.example/a b",
                "https://shop.example/a\r\nX: y",
                "https://shop.example\\@10.0.0.1/",
                "https://shop.example/%zz",
                "https://商店.example/",
                "https://.example/",
                "https://shop.example:123456/"
            })
    void nothing_else_is(String text) {
        assertThatThrownBy(() -> new WebhookUrl(text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void nor_one_that_is_too_long(int length) {
        var begin = "https://shop.example/";
        assertThatThrownBy(() -> new WebhookUrl(begin + "a".repeat(length - begin.length())))
                .isInstanceOf(Refused.class);
    }
}
