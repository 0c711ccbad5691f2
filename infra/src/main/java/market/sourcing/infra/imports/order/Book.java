package market.sourcing.infra.imports.order;

import market.sourcing.domain.listing.Category;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.infra.imports.csv.CsvRecords;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.order.profile.SettledProfile;
import market.sourcing.infra.imports.run.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How one book is read.
 *
 * @param profile null for the known book
 */
record Book(@Nullable SettledProfile profile) {
    /** @param json as it is stored with the import; null for the known book */
    static Book of(@Nullable String json) {
        return new Book(json == null ? null : StoredJson.read(json, new TypeReference<SettledProfile>() {}));
    }

    BookTerms terms() {
        return profile == null
                ? BookTerms.KNOWN
                : new BookTerms(
                        Currencies.of(profile.currency()), profile.language(), new Category(profile.category()));
    }

    /** @param mostBytes of one row */
    BookRows rows(BoundedLines lines, int mostBytes) {
        return profile == null
                ? new KnownRows(lines, mostBytes)
                : new ProfiledRows(
                        lines,
                        new CsvRecords(lines, mostBytes, profile.cut(), profile.rowForm()),
                        new ProfiledReader(profile),
                        profile.headerLine());
    }
}
