package market.sourcing.infra.imports.order;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.order.profile.BookCode;
import market.sourcing.infra.imports.order.profile.BookColumn;
import market.sourcing.infra.imports.order.profile.BookDates;
import market.sourcing.infra.imports.order.profile.CodeGlobs;
import market.sourcing.infra.imports.order.profile.NumberMarks;
import market.sourcing.infra.imports.order.profile.RowWidth;
import market.sourcing.infra.imports.order.profile.SettledProfile;
import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/** Reads one record as a profile says. Every record is a row or a {@link RowRefused}, whatever it is made of. */
final class ProfiledReader {
    private static final int LONGEST_INVOICE = 60;
    private static final int LONGEST_CODE = 64;
    /** What the further parts of a very long invoice are called. */
    private static final Pattern PART = Pattern.compile(".+#[0-9]+");

    private final SettledProfile profile;
    private final RowWidth width;
    private final NumberMarks marks;
    private final BookDates dates;
    private final @Nullable ZoneId zone;
    private final Currency currency;
    private final CodeGlobs services;
    private final @Nullable CodeGlobs goods;

    ProfiledReader(SettledProfile profile) {
        this.profile = profile;
        this.width = profile.rowForm().width();
        this.marks = profile.marks();
        this.dates = profile.writtenDates();
        this.zone = profile.zone();
        this.currency = Currencies.of(profile.currency());
        this.services = profile.noGoods();
        this.goods = profile.onlyGoods();
    }

    /** @throws RowRefused when the row can't be taken */
    StatedRow read(CsvRecord record) {
        var fields = new ProfiledFields(record, profile.places(), width);
        var invoice = fields.needed(BookColumn.INVOICE, LONGEST_INVOICE);
        if (PART.matcher(invoice).matches()) {
            throw OrderFields.invalid(BookColumn.INVOICE.field(), "An invoice does not end in # and a number.");
        }
        var code = code(fields);
        var quantity = fields.whole(BookColumn.QUANTITY, marks);
        var price = fields.decimal(BookColumn.PRICE, marks);
        var at = RowRules.past(BookColumn.DATE.field(), fields.instant(BookColumn.DATE, dates, marks, zone));
        var country = country(fields);
        var customer = fields.key(BookColumn.CUSTOMER, 60);
        if (!isGoods(code)) {
            throw new RowRefused(OrderRowCode.SERVICE_LINE, "The row is about no goods.", Map.of("stockCode", code));
        }
        var back = profile.takesBack();
        boolean takesBack = back.takesBack(invoice, fields.key(BookColumn.TYPE, 60), quantity);
        int units = takesBack && back.withoutMinus()
                ? RowRules.credited(BookColumn.QUANTITY.field(), quantity)
                : RowRules.units(BookColumn.QUANTITY.field(), takesBack, quantity);
        RowRules.requirePositive(price);
        return new StatedRow(
                record.line(),
                invoice,
                takesBack,
                code,
                fields.text(BookColumn.DESCRIPTION, 300).orElse(null),
                units,
                at,
                RowRules.checked(BookColumn.PRICE.field(), price, currency),
                customer.orElse(null),
                country);
    }

    /** Capitals may be longer than what was written, as of a sharp s. */
    private static String code(ProfiledFields fields) {
        var code = BookCode.folded(fields.needed(BookColumn.CODE, LONGEST_CODE));
        if (code.codePointCount(0, code.length()) > LONGEST_CODE) {
            throw OrderFields.invalid(BookColumn.CODE.field(), "A code has at most 64 characters.");
        }
        return code;
    }

    private String country(ProfiledFields fields) {
        var general = profile.country();
        return fields.key(BookColumn.COUNTRY, 60).orElseGet(() -> {
            if (general == null) {
                throw ProfiledFields.missing(BookColumn.COUNTRY);
            }
            return general;
        });
    }

    private boolean isGoods(String code) {
        return !services.match(code) && (goods == null || goods.match(code));
    }
}
