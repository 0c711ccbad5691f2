package market.sourcing.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.imports.order.profile.BookColumn;
import org.junit.jupiter.api.Test;

class SentProfileTest {
    private static final String COLUMNS =
            "\"columns\":{\"invoice\":\"a\",\"code\":\"b\",\"quantity\":\"c\",\"date\":\"d\",\"price\":\"e\"}";

    @Test
    void the_sample_leaves_open_what_its_rows_tell() throws IOException {
        var profile = Objects.requireNonNull(
                SentProfile.read(Files.readString(Path.of("../samples/orders-of-a-workshop.json"))));

        assertThat(profile.columns()).hasSize(8).containsEntry(BookColumn.CODE, "Artikelnummer");
        assertThat(profile.delimiter()).isNull();
        assertThat(profile.currency()).hasToString("EUR");
    }

    @Test
    void no_profile_is_the_known_book() {
        assertThat(SentProfile.read(null)).isNull();
        assertThat(SentProfile.read(" ")).isNull();
    }

    @Test
    void every_field_that_can_not_be_is_named() {
        assertThat(faults(
                        "{\"columns\":{\"invoice\":\"No\",\"code\":\"n o\",\"sku\":\"x\"},\"colour\":1,\"currency\":\"XXX\","
                                + "\"delimiter\":\"::\",\"encoding\":\"latin-0\",\"decimalMark\":\".\",\"groupMark\":\".\","
                                + "\"dates\":\"weekly\",\"timeZone\":\"Berlin\",\"services\":[\"\"],\"takesBack\":{},"
                                + "\"language\":\"German\",\"category\":\"Gift ware\"}"))
                .contains(
                        "profile.colour UNKNOWN_FIELD",
                        "profile.columns.sku UNKNOWN_FIELD",
                        "profile.columns.code INVALID_VALUE",
                        "profile.columns.quantity REQUIRED",
                        "profile.columns.date REQUIRED",
                        "profile.columns.price REQUIRED",
                        "profile.currency UNKNOWN_CURRENCY",
                        "profile.country REQUIRED",
                        "profile.delimiter INVALID_VALUE",
                        "profile.encoding INVALID_VALUE",
                        "profile.groupMark INVALID_VALUE",
                        "profile.dates INVALID_VALUE",
                        "profile.timeZone INVALID_VALUE",
                        "profile.services[0] INVALID_VALUE",
                        "profile.takesBack INVALID_VALUE",
                        "profile.language INVALID_VALUE",
                        "profile.category INVALID_VALUE");
    }

    @Test
    void the_least_is_columns_a_currency_and_a_country() {
        assertThat(SentProfile.read("{" + COLUMNS + ",\"currency\":\"CNY\",\"country\":\"China\"}"))
                .isNotNull();
        assertThat(faults("{}")).containsExactly("profile.columns REQUIRED", "profile.currency REQUIRED");
    }

    @Test
    void what_takes_back_is_said_in_one_way() {
        var type = COLUMNS.replace("}", ",\"type\":\"t\"}");
        var rest = ",\"currency\":\"CNY\",\"country\":\"China\",\"takesBack\":";
        assertThat(SentProfile.read("{" + type + rest + "{\"types\":[\"CN\"],\"positive\":true}}"))
                .isNotNull();
        assertThat(faults("{" + COLUMNS + rest + "{\"types\":[\"CN\"]}}"))
                .containsExactly("profile.columns.type REQUIRED");
        assertThat(faults("{" + type + rest + "{\"types\":[]}}")).containsExactly("profile.takesBack INVALID_VALUE");
        assertThat(faults("{" + type + rest + "{\"types\":[\"CN\"],\"prefix\":\"C\"}}"))
                .containsExactly("profile.takesBack INVALID_VALUE");
        assertThat(faults("{" + type + rest + "{\"types\":[\"\"]}}"))
                .containsExactly("profile.takesBack.types[0] INVALID_VALUE");
        assertThat(faults("{" + type + rest + "{\"negative\":true,\"positive\":true}}"))
                .containsExactly("profile.takesBack.positive INVALID_VALUE");
    }

    @Test
    void what_is_no_object_is_named_as_a_whole() {
        assertThat(faults("nonsense")).containsExactly("profile WRONG_TYPE");
        assertThat(faults("[]")).containsExactly("profile WRONG_TYPE");
        assertThat(faults("{\"a\":\"" + "x".repeat(9_000) + "\"}")).containsExactly("profile OUT_OF_RANGE");
    }

    private static List<String> faults(String json) {
        var refused = catchThrowableOfType(ProblemException.class, () -> SentProfile.read(json));
        return refused.problem().errors().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }
}
