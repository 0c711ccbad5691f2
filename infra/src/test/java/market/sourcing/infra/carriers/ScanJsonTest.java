package market.sourcing.infra.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
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
                "\"eventId\":\"scan-1\",|",
                "\"eventId\":\"scan-1\",|\"eventId\":\"scan-1\",\"eventId\":\"scan-2\",",
                "\"scan-1\"|\" \"",
                "\"trackingNumber\":\"RA473124829GB\",|",
                "RA473124829GB|RA473124828GB",
                "\"kind\":\"ACCEPTED\",|",
                "ACCEPTED|LOST",
                "\"ACCEPTED\"|0",
                "\"2030-01-01T08:00:00Z\"|null",
                "\"2030-01-01T08:00:00Z\"|1893484800",
                "2030-01-01T08:00:00Z|2030-01-01",
                "2030-01-01T08:00:00Z|2030-02-30T08:00:00Z",
                "2030-01-01T08:00:00Z|+12030-01-01T08:00:00Z",
                "2030-01-01T08:00:00Z|2030-01-01T08:00:00",
                "Yiwu|Yi\\u0000wu",
                "\"Yiwu\"}|\"Yiwu\"}{}",
            })
    void what_is_no_scan_of_this_carrier_is_not_read(String part, String instead) {
        assertThat(WHOLE).contains(part);
        assertThat(read(WHOLE.replace(part, instead == null ? "" : instead))).isEmpty();
    }

    @Test
    void neither_nothing_nor_another_shape_nor_endless_texts_are_read() {
        for (var json : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "nonsense",
            "[" + WHOLE + "]",
            WHOLE.replace("scan-1", "s".repeat(201)),
            WHOLE.replace("Yiwu", "Y".repeat(201))
        }) {
            assertThat(read(json)).as(json).isEmpty();
        }
    }
}
