package market.sourcing.infra.imports.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    @Test
    void lines_are_numbered_and_the_last_needs_no_line_end() throws IOException {
        var lines = read("a\n\nbc", 10);

        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(BoundedLinesTest::text).containsExactly("a", "", "bc");
        assertThat(lines).extracting(Line::endOffset).containsExactly(2L, 3L, 5L);
    }

    @Test
    void a_line_at_the_limit_is_held_and_one_past_it_is_passed_over() throws IOException {
        var lines = read("12345\n123456\n12\n", 5);

        assertThat(lines).extracting(Line::tooLong).containsExactly(false, true, false);
        assertThat(lines).extracting(Line::length).containsExactly(5L, 6L, 2L);
        assertThat(text(lines.get(2))).isEqualTo("12");
    }

    @Test
    void a_gigabyte_without_a_line_end_is_passed_over_in_bounded_memory() throws IOException {
        long gigabyte = 1L << 30;
        var endless = new Repeated(gigabyte);
        long before = used();

        var line = Objects.requireNonNull(new BoundedLines(endless, 1 << 20).next());

        assertThat(line.tooLong()).isTrue();
        assertThat(line.length()).isEqualTo(gigabyte);
        assertThat(used() - before).isLessThan(16L << 20);
    }

    @Test
    void reading_goes_on_in_the_middle_of_a_file() throws IOException {
        var file = "first\nsecond\nthird\n".getBytes(StandardCharsets.UTF_8);
        var rest = new ByteArrayInputStream(file, 6, file.length - 6);

        var line = Objects.requireNonNull(new BoundedLines(rest, 100, 6, 1).next());

        assertThat(line.number()).isEqualTo(2);
        assertThat(line.endOffset()).isEqualTo(13);
    }

    @Test
    void blanks_and_carriage_returns_alone_are_a_blank_line() throws IOException {
        assertThat(read(" \t\r\n{}\r\n", 10)).extracting(Line::blank).containsExactly(true, false);
    }

    @Property(tries = 200)
    void whatever_the_bytes_are_the_offsets_cut_the_file_into_its_lines(
            @ForAll @Size(max = 400) byte[] file, @ForAll @IntRange(min = 1, max = 50) int most) throws IOException {
        long begin = 0;
        for (var line : read(file, most)) {
            var inFile = new String(file, (int) begin, (int) line.length(), StandardCharsets.ISO_8859_1);
            assertThat(inFile).doesNotContain("\n");
            if (!line.tooLong()) {
                assertThat(new String(line.bytes(), StandardCharsets.ISO_8859_1))
                        .isEqualTo(inFile);
            }
            begin = line.endOffset();
        }
        assertThat(begin).isEqualTo(file.length);
    }

    private static List<Line> read(String file, int most) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8), most);
    }

    private static List<Line> read(byte[] file, int most) throws IOException {
        var lines = new BoundedLines(new ByteArrayInputStream(file), most);
        var all = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    private static String text(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The letter x, many times. */
    private static final class Repeated extends InputStream {
        private long left;

        Repeated(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            java.util.Arrays.fill(buffer, from, from + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
