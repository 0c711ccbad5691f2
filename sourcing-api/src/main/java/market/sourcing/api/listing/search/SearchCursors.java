package market.sourcing.api.listing.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.listing.search.PlannedTerm;
import market.sourcing.projections.listing.search.SearchCursor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where a page ended, as a text that clients hand back and don't look into; it is of use with the same search only. */
final class SearchCursors {
    private static final int LONGEST = 8_000;
    private static final int MOST_TERMS = 64;
    private static final int MOST_REGIONS = 256;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private SearchCursors() {}

    /** @param search tells searches apart */
    private record Written(int search, SearchCursor at) {}

    static String text(SearchCursor cursor, int search) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsBytes(new Written(search, cursor)));
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} when the text is not a cursor of this search */
    static SearchCursor read(String text, int search) {
        if (text.length() > LONGEST) {
            throw notOurs();
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var written = JSON.readValue(json, Written.class);
            if (written.search() != search || !holdsTogether(written.at())) {
                throw notOurs();
            }
            return written.at();
        } catch (IllegalArgumentException | JacksonException | NullPointerException notACursor) {
            throw notOurs();
        }
    }

    /** A cursor that somebody made up must not make the search look where there is nothing. */
    private static boolean holdsTogether(SearchCursor cursor) {
        var terms = cursor.terms().size();
        return terms <= MOST_TERMS
                && cursor.terms().stream().allMatch(SearchCursors::holdsTogether)
                && !cursor.after().keys().isEmpty()
                && cursor.regions().size() <= MOST_REGIONS
                && cursor.regions().stream()
                        .map(SearchCursor.Region::terms)
                        .flatMap(List::stream)
                        .allMatch(number -> number >= 0 && number < terms);
    }

    private static boolean holdsTogether(PlannedTerm term) {
        return term.instead().size() <= PlannedTerm.MOST_INSTEAD
                && (!term.foreign() || !term.instead().isEmpty());
    }

    private static Refused notOurs() {
        return new Refused(RefusalCode.INVALID_VALUE, "This is not where a page of this search ended.");
    }
}
