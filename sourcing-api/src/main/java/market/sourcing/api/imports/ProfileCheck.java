package market.sourcing.api.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Texts;
import market.sourcing.infra.imports.csv.Blanks;
import market.sourcing.infra.imports.order.profile.BookCode;
import market.sourcing.infra.imports.order.profile.BookColumn;
import market.sourcing.infra.imports.order.profile.BookDates;
import market.sourcing.infra.imports.order.profile.BookEncoding;
import market.sourcing.infra.imports.order.profile.NumberMarks;
import market.sourcing.infra.imports.order.profile.OrderProfile;
import market.sourcing.infra.imports.order.profile.TakesBack;
import org.jspecify.annotations.Nullable;

/** Looks at every field of a profile that was sent; what can't be, or is not known, is named. */
final class ProfileCheck {
    private static final String INVALID = "INVALID_VALUE";
    private static final String UNKNOWN = "UNKNOWN_FIELD";
    private static final Map<String, String> DELIMITERS = Map.of(",", ",", ";", ";", "\t", "\t", "tab", "\t", "|", "|");
    private static final Map<String, String> GROUPS = Map.of(
            ".",
            ".",
            ",",
            ",",
            "'",
            "'",
            "\u2019",
            "'",
            " ",
            " ",
            "\u00A0",
            " ",
            "\u202F",
            " ",
            "none",
            NumberMarks.NO_GROUPS);
    private static final int MOST_CODES = 200;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 200;

    private final FieldErrors errors;
    private final String path;

    ProfileCheck(FieldErrors errors, String path) {
        this.errors = errors;
        this.path = path;
    }

    OrderProfile checked(SentProfile sent) {
        var columns = columns(sent.columns());
        var language = Objects.requireNonNullElse(sent.language(), OrderProfile.DEFAULT_LANGUAGE);
        errors.made(path + "language", () -> new Titles(Map.of(language, "x")));
        var currency = errors.required(path + "currency", sent.currency(), Currencies::of);
        var category = errors.made(
                path + "category",
                () -> new Category(Objects.requireNonNullElse(sent.category(), OrderProfile.DEFAULT_CATEGORY)));
        var country = errors.optional(
                path + "country", sent.country(), text -> Texts.bounded("country", Blanks.key(text), 60));
        if (sent.country() == null && sent.columns() != null && !columns.containsKey(BookColumn.COUNTRY)) {
            errors.add(path + "country", "REQUIRED", "Name a column of the country, or the country of all.");
        }
        var decimal = oneOf("decimalMark", sent.decimalMark(), Map.of(".", ".", ",", ","));
        var group = oneOf("groupMark", sent.groupMark(), GROUPS);
        if (decimal != null && decimal.equals(group)) {
            errors.add(path + "groupMark", INVALID, "One mark can't be both.");
        }
        var delimiter = oneOf("delimiter", sent.delimiter(), DELIMITERS);
        var encoding = made("encoding", sent.encoding(), BookEncoding::named, "No encoding of this name is read here.");
        var dates = made(
                "dates",
                sent.dates(),
                text -> dates(text, language),
                "Not a pattern of a day, with the whole time if any, nor excel.");
        var zone = made("timeZone", sent.timeZone(), ProfileCheck::zone, "Not a time zone such as Europe/Berlin.");
        var services = codes("services", sent.services());
        var goods = codes("goods", sent.goods());
        var takesBack = takesBack(sent.takesBack(), columns);
        errors.throwIfAny();
        return new OrderProfile(
                columns,
                delimiter,
                encoding,
                decimal,
                group,
                currency.get(),
                dates,
                zone,
                Objects.requireNonNullElse(services, List.of()),
                goods,
                takesBack,
                country.get(),
                language,
                category.get());
    }

    private Map<BookColumn, String> columns(@Nullable Map<String, String> sent) {
        var columns = new EnumMap<BookColumn, String>(BookColumn.class);
        if (sent == null) {
            errors.required(path + "columns", sent);
            return columns;
        }
        var names = new HashSet<String>();
        sent.forEach((field, name) -> {
            var column = BookColumn.of(field);
            var at = path + "columns." + field;
            if (column.isEmpty()) {
                errors.add(at, UNKNOWN, "Columns are " + String.join(", ", BookColumn.fields()) + ".");
            } else if (name.length() > LONGEST_NAME || BookColumn.bare(name).isEmpty()) {
                errors.add(at, INVALID, "A column has a name of 1 to 200 characters.");
            } else if (!names.add(BookColumn.bare(name))) {
                errors.add(at, INVALID, "Another field has the column of this name.");
            }
            column.ifPresent(each -> columns.put(each, name));
        });
        BookColumn.needed()
                .filter(each -> !columns.containsKey(each))
                .forEach(each -> errors.add(path + "columns." + each.field(), "REQUIRED", "This column is needed."));
        return columns;
    }

    private @Nullable String oneOf(String field, @Nullable String sent, Map<String, String> known) {
        return made(field, sent, text -> Optional.ofNullable(known.get(text)), "Not one of those that are read here.");
    }

    private <T> @Nullable T made(
            String field, @Nullable String sent, Function<String, Optional<T>> make, String sentence) {
        var made = sent == null ? Optional.<T>empty() : make.apply(sent);
        if (sent != null && made.isEmpty()) {
            errors.add(path + field, INVALID, sentence);
        }
        return made.orElse(null);
    }

    private static Optional<BookDates> dates(String pattern, String language) {
        return BookDates.of(pattern, language);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private @Nullable List<String> codes(String field, @Nullable List<String> sent) {
        if (sent == null) {
            return null;
        }
        if (sent.size() > MOST_CODES) {
            errors.add(path + field, INVALID, "There are at most 200 of these.");
        }
        for (int at = 0; at < sent.size() && at < MOST_CODES; at++) {
            // a place that is empty was named when the list was read
            var code = (@Nullable String) sent.get(at);
            if (code != null
                    && (code.length() > LONGEST_CODE || BookCode.folded(code).isEmpty())) {
                errors.add(path + field + "[" + at + "]", INVALID, "A code has 1 to 64 characters.");
            }
        }
        return sent;
    }

    private TakesBack takesBack(SentProfile.@Nullable Returns sent, Map<BookColumn, String> columns) {
        if (sent == null) {
            return TakesBack.NEVER;
        }
        boolean negative = Boolean.TRUE.equals(sent.negative());
        boolean positive = Boolean.TRUE.equals(sent.positive());
        var prefix = sent.prefix() == null ? null : Blanks.key(sent.prefix());
        var types = codes("takesBack.types", sent.types());
        long ways = Stream.of(negative, prefix != null, types != null)
                .filter(way -> way)
                .count();
        if (ways != 1
                || (prefix != null && (prefix.isEmpty() || prefix.length() > LONGEST_CODE))
                || (types != null && types.isEmpty())) {
            errors.add(
                    path + "takesBack",
                    INVALID,
                    "Say a prefix of invoices, types of documents, or that negative quantities take back.");
        }
        if (negative && positive) {
            errors.add(path + "takesBack.positive", INVALID, "Quantities can't be both.");
        }
        if (types != null && !columns.containsKey(BookColumn.TYPE)) {
            errors.add(path + "columns.type", "REQUIRED", "Name the column in which the types are.");
        }
        return new TakesBack(prefix, negative, types, positive ? true : null);
    }
}
