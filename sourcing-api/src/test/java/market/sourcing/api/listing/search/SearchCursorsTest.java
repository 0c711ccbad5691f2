package market.sourcing.api.listing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.listing.search.PlannedTerm;
import market.sourcing.projections.listing.search.ResultPlace;
import market.sourcing.projections.listing.search.SearchCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCursorsTest {
    private static final SearchCursor CURSOR = new SearchCursor(
            7,
            new ResultPlace(1, List.of(-2L, 5L), "listing-1"),
            List.of(
                    new PlannedTerm("瑜伽", 5, 3, false, List.of(new PlannedTerm.Instead("yoga", 2))),
                    new PlannedTerm("바지", 0, 9, true, List.of(new PlannedTerm.Instead("pants", 4)))),
            List.of(
                    new SearchCursor.Region(List.of(0), 3, "listing-9", false),
                    new SearchCursor.Region(List.of(0), 0, "", true)));

    @Test
    void a_cursor_comes_back_as_it_was() {
        assertThat(SearchCursors.read(SearchCursors.text(CURSOR, 42), 42)).isEqualTo(CURSOR);
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        assertRefused(SearchCursors.text(CURSOR, 41));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%%",
                "{}",
                "null",
                "{\"search\":42}",
                "{\"search\":42,\"at\":null}",
                "{\"search\":42,\"at\":{\"since\":1,\"after\":{\"section\":0,\"keys\":[],\"id\":\"x\"},\"terms\":[],"
                        + "\"regions\":[{\"terms\":[3],\"merit\":0,\"id\":\"\",\"elsewhere\":false}]}}",
                "{\"search\":42,\"at\":{\"since\":1,\"after\":{\"section\":0,\"keys\":[],\"id\":\"x\"},"
                        + "\"terms\":[{\"term\":\"x\",\"weight\":1,\"count\":1,\"foreign\":true,\"instead\":[]}],"
                        + "\"regions\":[]}}",
                "{\"search\":42,\"at\":{\"since\":1,\"after\":{\"section\":0,\"keys\":[null],\"id\":\"x\"},\"terms\":[],"
                        + "\"regions\":[]}}"
            })
    void what_was_made_up_is_refused(String made) {
        assertRefused(made);
        assertRefused(Base64.getUrlEncoder().encodeToString(made.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String text) {
        var refused = catchThrowableOfType(Refused.class, () -> SearchCursors.read(text, 42));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
    }
}
