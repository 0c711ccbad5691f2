package market.sourcing.api.imports;

import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.order.profile.SettledProfile;
import org.jspecify.annotations.Nullable;

/**
 * How a book is read: what its profile said, and what its first rows told of the rest.
 *
 * @param columns the header's name of each of ours
 * @param headerLine the last line of the header
 * @param delimiter one character
 * @param encoding of the file as it was sent
 * @param decimalMark null where no number of the first rows has one
 * @param groupMark what stands between thousands, or none; null where no number of the first rows has one
 * @param currency ISO 4217
 * @param dates a pattern of letters such as d.M.uuuu, or excel
 * @param timeZone of dates; null where each has its offset
 * @param services codes, or patterns of them, that are about no goods
 * @param goods the same of goods; null for all that are no services
 * @param takesBack null where nothing takes back
 * @param country of customers where no column says it
 * @param language of descriptions
 * @param category of listings that codes become
 */
record ShownProfile(
        Map<String, String> columns,
        long headerLine,
        String delimiter,
        String encoding,
        @Nullable String decimalMark,
        @Nullable String groupMark,
        String currency,
        String dates,
        @Nullable String timeZone,
        List<String> services,
        @Nullable List<String> goods,
        @Nullable Returns takesBack,
        @Nullable String country,
        String language,
        String category) {

    /**
     * How a book writes what comes back.
     *
     * @param prefix of the invoices that take back, or null
     * @param negative whether any negative quantity takes back
     * @param types patterns of the types of documents that take back, or null
     * @param positive whether quantities of what takes back are positive
     */
    record Returns(
            @Nullable String prefix,
            boolean negative,
            @Nullable List<String> types,
            boolean positive) {}

    /** Null for the known book, which nobody needs to describe. */
    static @Nullable ShownProfile of(@Nullable SettledProfile settled) {
        if (settled == null) {
            return null;
        }
        var back = settled.takesBack();
        return new ShownProfile(
                settled.columns(),
                settled.headerLine(),
                settled.delimiter(),
                settled.encoding(),
                settled.decimalMark(),
                settled.groupMark(),
                settled.currency(),
                settled.dates(),
                settled.timeZone(),
                settled.services(),
                settled.goods(),
                back.saysNothing()
                        ? null
                        : new Returns(back.prefix(), back.negative(), back.types(), back.withoutMinus()),
                settled.country(),
                settled.language(),
                settled.category());
    }
}
