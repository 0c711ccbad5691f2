package market.sourcing.infra.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanJsonTest {
    private static final Instant AT = Instant.parse("2030-01-01T08:00:00Z");
    private static final String WHOLE = """
            {"eventId":"scan-1","trackingNumber":"RA473124829GB","kind":"ACCEPTED","at":"2030-01-01T08:00:00Z","place":"Yiwu"}""";

    private static Optional<ScanNotice> read(String json) {
        return ScanJson.read("royal-mail", json.getBytes(StandardCharsets.UTF_8));
    }

    private static ScanNotice notice(String place) {
        return new ScanNotice("RA473124829GB", new Scan("scan-1", ScanKind.ACCEPTED, AT, place));
    }

    @Test
    void a_scan_is_read_as_it_was_written() {
        var written = new String(ScanJson.write(notice("Yiwu")), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo(WHOLE);
        assertThat(read(written)).contains(notice("Yiwu"));
    }

    @Test
    void a_place_may_be_missing_null_or_blank() {
        var nowhere = new ScanNotice("RA473124829GB", new Scan("scan-1", ScanKind.ACCEPTED, AT, null));
        assertThat(read(WHOLE.replace(",\"place\":\"Yiwu\"", ""))).contains(nowhere);
        assertThat(read(WHOLE.replace("\"Yiwu\"", "null"))).contains(nowhere);
        assertThat(read(WHOLE.replace("Yiwu", " "))).contains(nowhere);
        assertThat(read(WHOLE.replace("Yiwu", "\u00a0\u200b"))).contains(nowhere);
        assertThat(read(new String(ScanJson.write(nowhere), StandardCharsets.UTF_8)))
                .contains(nowhere);
    }

    @Test
    void an_offset_a_written_number_and_more_fields_than_asked_for_are_read() {
        assertThat(read(WHOLE.replace("08:00:00Z", "16:00:00.000+08:00"))).contains(notice("Yiwu"));
        assertThat(read(WHOLE.replace("RA473124829GB", "ra 473 124 829 gb"))).contains(notice("Yiwu"));
        assertThat(read(WHOLE.replace("{", "{\"weight\":1e2147483648,"))).contains(notice("Yiwu"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"eventId\":\"scan-1\",||eventId",
                "\"scan-1\"|\" \"|eventId",
                "\"scan-1\"|[]|eventId",
                "\"trackingNumber\":\"RA473124829GB\",||trackingNumber",
                "RA473124829GB|RA473124828GB|trackingNumber",
                "\"kind\":\"ACCEPTED\",||kind",
                "ACCEPTED|LOST|kind",
                "\"ACCEPTED\"|0|kind",
                "\"2030-01-01T08:00:00Z\"|null|at",
                "\"2030-01-01T08:00:00Z\"|1893484800|at",
                "2030-01-01T08:00:00Z|2030-01-01|at",
                "2030-01-01T08:00:00Z|2030-02-30T08:00:00Z|at",
                "2030-01-01T08:00:00Z|+12030-01-01T08:00:00Z|at",
                "2030-01-01T08:00:00Z|2030-01-01T08:00:00|at",
                "Yiwu|Yi\\u0000wu|place",
            })
    void a_field_that_is_not_as_it_should_be_is_named(String part, String instead, String field) {
        assertThat(WHOLE).contains(part);
        assertThat(wrong(WHOLE.replace(part, instead == null ? "" : instead))).isEqualTo(field);
    }

    /** The field that is named. */
    private static @Nullable Object wrong(String json) {
        var refused = catchThrowableOfType(Refused.class, () -> read(json));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
        return refused.facts().get("field");
    }

    @Test
    void neither_nothing_nor_another_shape_is_read_and_no_endless_text() {
        for (var json : new String[] {
            "",
            "null",
            "[]",
            "nonsense",
            "[" + WHOLE + "]",
            WHOLE + "{}",
            WHOLE.replace("{", "{\"eventId\":\"scan-2\",")
        }) {
            assertThat(read(json)).as(json).isEmpty();
        }
        assertThat(wrong("{}")).isEqualTo("eventId");
        assertThat(wrong(WHOLE.replace("scan-1", "s".repeat(201)))).isEqualTo("eventId");
        assertThat(wrong(WHOLE.replace("Yiwu", "Y".repeat(201)))).isEqualTo("place");
    }
}
