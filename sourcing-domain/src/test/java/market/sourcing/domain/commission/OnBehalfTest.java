package market.sourcing.domain.commission;

import static market.sourcing.domain.vocabulary.Consignees.CUSTOMER;
import static market.sourcing.domain.vocabulary.Consignees.VIETNAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.station.CustomsMode;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnBehalfTest {

    @Test
    void a_reference_is_1_to_64_characters_that_can_be_seen() {
        assertThat(of("  A-17 ").reference()).isEqualTo("A-17");
        assertThat(of("x".repeat(64)).reference()).hasSize(64);
        for (var bad : new String[] {"", "   ", "x".repeat(65), "a\nb", "a\0b"}) {
            refused("reference", () -> of(bad));
        }
    }

    @Test
    void a_person_is_named_exactly_where_customs_need_one() {
        for (var mode : CustomsMode.values()) {
            var needed = mode != CustomsMode.DIRECT_IMPORT;
            assertThat(with(mode, needed ? CUSTOMER : null).consignee().isPresent())
                    .isEqualTo(needed);
            refused("consigneeId", () -> with(mode, needed ? null : CUSTOMER));
        }
    }

    private static OnBehalf of(String reference) {
        return new OnBehalf(reference, VIETNAM, CustomsMode.DIRECT_IMPORT, null);
    }

    private static OnBehalf with(CustomsMode mode, @Nullable ConsigneeId consignee) {
        return new OnBehalf("A-17", VIETNAM, mode, consignee);
    }

    private static void refused(String field, Runnable what) {
        Assertions.assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
            assertThat(refused.facts()).containsAllEntriesOf(Map.of("field", field));
        });
    }
}
