package market.sourcing.domain.station;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.StationId;
import org.junit.jupiter.api.Test;

class StationTermsTest {
    private static final EnumSet<CustomsMode> BY_MAIL = EnumSet.of(CustomsMode.DIRECT_MAIL);
    private static final BasisPoints FREE = new BasisPoints(0);

    @Test
    void a_station_speaks_one_to_ten_languages_each_once() {
        var eleven = new ArrayList<String>();
        for (char letter = 'a'; letter <= 'k'; letter++) {
            eleven.add("a" + letter);
        }
        assertThat(new StationTerms(eleven.subList(0, 10), BY_MAIL, FREE).languages())
                .hasSize(10);
        for (var faulty : List.of(List.<String>of(), List.of("vi", "vi"), List.of("VI"), List.of("vi-VN"), eleven)) {
            assertThat(refusalOf(() -> new StationTerms(faulty, BY_MAIL, FREE)).facts())
                    .containsEntry("field", "languages");
        }
    }

    @Test
    void goods_come_in_somehow() {
        assertThat(refusalOf(() -> new StationTerms(List.of("vi"), EnumSet.noneOf(CustomsMode.class), FREE))
                        .facts())
                .containsEntry("field", "customsModes");
    }

    @Test
    void a_station_is_called_by_a_short_code() {
        assertThat(StationId.ofCode("vn").value()).isEqualTo("station-vn");
        assertThat(new StationId("station-sea-2").code()).isEqualTo("sea-2");
        for (var faulty : List.of("", "VN", "vn_1", "-vn", "vn-", "v".repeat(21), "việt", "../vn")) {
            isRefused(INVALID_VALUE, () -> StationId.ofCode(faulty));
        }
    }
}
