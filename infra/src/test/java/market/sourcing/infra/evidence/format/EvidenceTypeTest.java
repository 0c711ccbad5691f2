package market.sourcing.infra.evidence.format;

import static market.sourcing.infra.evidence.format.SampleFiles.JPEG;
import static market.sourcing.infra.evidence.format.SampleFiles.PDF;
import static market.sourcing.infra.evidence.format.SampleFiles.PNG;
import static market.sourcing.infra.evidence.format.SampleFiles.WEBP;
import static market.sourcing.infra.evidence.format.SampleFiles.chunk;
import static market.sourcing.infra.evidence.format.SampleFiles.header;
import static market.sourcing.infra.evidence.format.SampleFiles.join;
import static market.sourcing.infra.evidence.format.SampleFiles.signature;
import static market.sourcing.infra.evidence.format.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTypeTest {

    private static EvidenceType check(byte[] file, String declared) throws IOException {
        return EvidenceType.check(new FrontToBack(new ByteArrayInputStream(file)), declared);
    }

    private static void refused(byte[] file, String declared, RefusalCode code) {
        assertThatThrownBy(() -> check(file, declared))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .returns(code, Refused::code)
                .extracting(refused -> refused.facts().get("field"))
                .isNotNull();
    }

    static Stream<Arguments> whole() {
        return SampleFiles.whole().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_whole_file_is_what_its_bytes_are(String mediaType, byte[] file) throws IOException {
        assertThat(check(file, mediaType).mediaType()).isEqualTo(mediaType);
        assertThat(EvidenceType.of(mediaType).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void it_is_the_same_when_it_comes_byte_by_byte(String mediaType, byte[] file) throws IOException {
        InputStream slow = new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(1, length));
            }
        };
        assertThat(EvidenceType.check(new FrontToBack(slow), mediaType).mediaType())
                .isEqualTo(mediaType);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_file_that_is_cut_off_anywhere_is_no_file(String mediaType, byte[] file) {
        for (int length = Form.MARK; length < file.length - 1; length += 1 + length / 7) {
            refused(Arrays.copyOf(file, length), mediaType, RefusalCode.EVIDENCE_BROKEN);
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void nothing_may_come_after_the_end(String mediaType, byte[] file) {
        for (var more : new byte[][] {{0}, SampleFiles.archive(""), text("<html><script>alert(1)</script>")}) {
            refused(join(file, more), mediaType, RefusalCode.EVIDENCE_HAS_MORE);
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_file_called_another_kind_is_refused(String mediaType, byte[] file) {
        refused(file, mediaType.equals(PNG) ? JPEG : PNG, RefusalCode.EVIDENCE_TYPE_DIFFERS);
        refused(file, "", RefusalCode.EVIDENCE_TYPE_DIFFERS);
        refused(file, "text/html", RefusalCode.EVIDENCE_TYPE_DIFFERS);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_file_called_bytes_is_what_its_bytes_are(String mediaType, byte[] file) throws IOException {
        var in = new FrontToBack(new ByteArrayInputStream(file));
        assertThat(EvidenceType.check(in, "Application/Octet-Stream").mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void no_bytes_are_no_file() {
        refused(new byte[0], PNG, RefusalCode.EVIDENCE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a then more",
                "<!DOCTYPE html><html></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "PK\003\004 an archive",
                "MZ\220\000 a program",
                "x",
                "\n%PDF-1.7 after another byte",
                "RIFF\020\000\000\000AVI LIST"
            })
    void other_kinds_are_not_taken_whatever_they_are_called(String file) {
        refused(text(file), PNG, RefusalCode.EVIDENCE_TYPE_UNKNOWN);
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_by_its_header() {
        refused(SampleFiles.pngOf(20_000, 20_000), PNG, RefusalCode.PICTURE_TOO_LARGE);
        refused(SampleFiles.pngOf(1, 40_000), PNG, RefusalCode.PICTURE_TOO_LARGE);
        refused(SampleFiles.pngOf(-1, 1), PNG, RefusalCode.PICTURE_TOO_LARGE);
        refused(SampleFiles.resized(SampleFiles.jpeg(1), 60_000, 60_000), JPEG, RefusalCode.PICTURE_TOO_LARGE);
        refused(SampleFiles.webp(16_000, 16_000), WEBP, RefusalCode.PICTURE_TOO_LARGE);
        refused(SampleFiles.lossyWebp(16_000, 16_000), WEBP, RefusalCode.PICTURE_TOO_LARGE);
        var canvas = new byte[] {0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xFF, 0};
        refused(
                SampleFiles.riff(join(text("VP8X"), new byte[] {10, 0, 0, 0}, canvas)),
                WEBP,
                RefusalCode.PICTURE_TOO_LARGE);
    }

    @Test
    void a_picture_without_pixels_is_broken() {
        refused(SampleFiles.pngOf(0, 10), PNG, RefusalCode.EVIDENCE_BROKEN);
        refused(SampleFiles.resized(SampleFiles.jpeg(1), 10, 0), JPEG, RefusalCode.EVIDENCE_BROKEN);
    }

    @Test
    void a_png_is_chunks_with_right_sums_from_its_header_to_its_end() {
        var end = chunk("IEND", new byte[0]);
        var pixels = chunk("IDAT", new byte[] {1});
        var header = header(1, 1);
        var altered = pixels.clone();
        altered[8] ^= 1;
        for (var parts : new byte[][] {
            join(header, end),
            join(pixels, end),
            join(header, header, pixels, end),
            join(header, altered, end),
            join(header, chunk("ID!T", new byte[0]), pixels, end),
            join(header, pixels, chunk("IEND", new byte[] {1})),
            join(header, new byte[] {(byte) 0xFF, 0, 0, 0}, text("IDAT")),
        }) {
            refused(join(signature(), parts), PNG, RefusalCode.EVIDENCE_BROKEN);
        }
    }

    @Test
    void a_jpeg_has_one_frame_before_its_scans() {
        var start = new byte[] {(byte) 0xFF, (byte) 0xD8};
        var end = new byte[] {(byte) 0xFF, (byte) 0xD9};
        var comment = new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 4, 'h', 'i'};
        var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2, 1, 2, 3};
        for (var parts : new byte[][] {
            join(comment, end), join(scan, end), join(comment, comment, scan, end), new byte[] {(byte) 0xFF, 1, 0, 2},
        }) {
            refused(join(start, parts), JPEG, RefusalCode.EVIDENCE_BROKEN);
        }
    }

    @Test
    void further_pictures_may_follow_a_jpeg_as_telephones_write_them_if_each_is_whole() throws IOException {
        var first = SampleFiles.jpeg(1);
        var second = SampleFiles.jpeg(2);
        assertThat(check(join(first, second, second), JPEG)).isEqualTo(EvidenceType.JPEG);
        refused(join(first, Arrays.copyOf(second, second.length - 1)), JPEG, RefusalCode.EVIDENCE_BROKEN);
        refused(join(first, second, text("<html>")), JPEG, RefusalCode.EVIDENCE_HAS_MORE);
        refused(join(first, SampleFiles.png(1)), JPEG, RefusalCode.EVIDENCE_HAS_MORE);
        refused(join(first, SampleFiles.resized(second, 60_000, 60_000)), JPEG, RefusalCode.PICTURE_TOO_LARGE);
        refused(join(Collections.nCopies(9, first).toArray(byte[][]::new)), JPEG, RefusalCode.EVIDENCE_BROKEN);
    }

    @Test
    void the_length_in_a_webp_is_the_files() {
        var file = SampleFiles.webp(40, 30);
        file[4] += 2;
        refused(file, WEBP, RefusalCode.EVIDENCE_BROKEN);
        file[4] -= 4;
        refused(file, WEBP, RefusalCode.EVIDENCE_BROKEN);
        refused(SampleFiles.riff(join(text("EXIF"), new byte[4])), WEBP, RefusalCode.EVIDENCE_BROKEN);
    }

    @Test
    void a_pdf_ends_with_its_trailer_and_blanks_at_most() throws IOException {
        assertThat(check(join(SampleFiles.pdf(), text("\r\n  ")), PDF)).isEqualTo(EvidenceType.PDF);
        refused(text("%PDF-1.7\nhello, no trailer at all\n%%EOF"), PDF, RefusalCode.EVIDENCE_BROKEN);
        refused(text("%PDF-x.7\nstartxref\n9\n%%EOF"), PDF, RefusalCode.EVIDENCE_BROKEN);
    }

    @Test
    void an_archive_hidden_inside_is_found_from_the_end() {
        var comment =
                join(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 4, 'h', 'i'}, new byte[] {(byte) 0xFF, (byte) 0xD9});
        var hidden = SampleFiles.archive(new String(comment, java.nio.charset.StandardCharsets.ISO_8859_1));
        var last = new LastBytes();
        last.pass(hidden, 0, hidden.length);
        assertThat(last.areOfArchive()).isTrue();

        var picture = new LastBytes();
        SampleFiles.whole().values().forEach(file -> picture.pass(file, 0, file.length));
        assertThat(picture.areOfArchive()).isFalse();
    }

    @Test
    void a_name_gets_the_ending_of_what_the_bytes_are() {
        assertThat(Map.of("a.JPG", "a.JPG", "a.exe", "a.exe.jpg", "a", "a.jpg"))
                .allSatisfy((name, safe) ->
                        assertThat(EvidenceType.JPEG.nameLike(name)).isEqualTo(safe));
    }
}
