package market.sourcing.domain.consignee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final Identity LINH = new Identity(
            "Nguyễn Thị Linh", "18 Lê Lợi\r\nQuận 1", "+84 (90) 000-00-00", DocumentKind.PASSPORT, "C 1234567");

    @Test
    void it_is_what_a_document_and_a_parcel_say() {
        assertThat(LINH.name()).isEqualTo("Nguyễn Thị Linh");
        assertThat(LINH.address()).isEqualTo("18 Lê Lợi\nQuận 1");
        assertThat(Identity.telephone("0900000000")).isEqualTo("0900000000");
        assertThat(Identity.number("P-123/45")).isEqualTo("P-123/45");
        assertThat(Identity.name("x".repeat(100))).hasSize(100);
        assertThat(Identity.address("x".repeat(500))).hasSize(500);
    }

    @Test
    void what_can_not_be_is_refused_by_field_and_not_said() {
        for (var text : List.of("", " ", "x".repeat(101), "a\nb", "a\0")) {
            refused("name", text, Identity::name);
        }
        for (var text : List.of("", "\n", "x".repeat(501), "a\0")) {
            refused("address", text, Identity::address);
        }
        for (var text : List.of("", "1234", "12 34", "1234567890123456", "+", "call me", "84+900000", "1".repeat(60))) {
            refused("telephone", text, Identity::telephone);
        }
        for (var text : List.of("", "123", " 1234", "1234 ", "x".repeat(41), "12_34", "１２３４")) {
            refused("number", text, Identity::number);
        }
    }

    @Test
    void it_is_never_printed() {
        assertThat(LINH.toString()).isEqualTo("an identity");
    }

    private static void refused(String field, String text, Function<String, String> reading) {
        assertThatThrownBy(() -> reading.apply(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
            assertThat(refused.facts()).containsAllEntriesOf(Map.of("field", field));
            assertThat(refused.facts().keySet()).isSubsetOf("field", "most");
        });
    }
}
