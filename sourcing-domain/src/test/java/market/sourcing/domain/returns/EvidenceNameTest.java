package market.sourcing.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceNameTest {

    @Test
    void a_name_may_be_of_any_language() {
        assertThat(new EvidenceName(" 裂缝 (2).jpg ").text()).isEqualTo("裂缝 (2).jpg");
        assertThat(new EvidenceName("x".repeat(120)).text()).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ".",
                "..",
                ".htaccess",
                "photo.jpg.",
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\x",
                "a\\b.jpg",
                "a/b.jpg",
                "a:b.jpg",
                "a\u0000.jpg",
                "a\r\nSet-Cookie: b.jpg",
                "a\"; filename=b.exe",
                "photo\u202Egpj.exe",
                "a\uD800.jpg"
            })
    void a_path_or_what_misleads_is_no_name(String text) {
        refused(text);
    }

    @Test
    void a_name_is_not_too_long() {
        refused("x".repeat(121));
        refused("x".repeat(1_000_000));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> new EvidenceName(text))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .returns(RefusalCode.EVIDENCE_NAME_INVALID, Refused::code)
                .returns("name", refused -> refused.facts().get("field"));
    }
}
