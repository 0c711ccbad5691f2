package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedTest {
    private static final ImportSettings SETTINGS = TestSettings.defaults();

    @Test
    void every_member_is_unpacked_however_the_bytes_come_in() throws IOException {
        var members = joined(packed("a\n"), packed(""), packed("b\n".repeat(100_000)), packed("c"));

        assertThat(text(new ByteArrayInputStream(members))).isEqualTo("a\n" + "b\n".repeat(100_000) + "c");
        assertThat(text(byteByByte(members))).isEqualTo("a\n" + "b\n".repeat(100_000) + "c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 12, 20, 27})
    void what_is_cut_off_is_not_whole_wherever_it_is_cut(int left) {
        var members = joined(packed("a"), packed("b"));
        int cut = packed("a").length == left ? left + 1 : left;

        assertThatThrownBy(() -> text(new ByteArrayInputStream(Arrays.copyOf(members, cut))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void bytes_behind_the_last_member_are_a_fault() {
        for (var rest :
                new byte[][] {{0}, {0x1F}, {0x1F, (byte) 0x8B, 8}, "rubbish".getBytes(StandardCharsets.UTF_8)}) {
            assertThatThrownBy(() -> text(new ByteArrayInputStream(joined(packed("a"), rest))))
                    .isInstanceOf(ZipException.class);
            assertThatThrownBy(() -> text(byteByByte(joined(packed("a"), rest))))
                    .isInstanceOf(ZipException.class);
        }
    }

    @Test
    void a_connection_that_breaks_between_two_members_is_no_end() {
        var broken = new IOException("broken off");
        var body = new SequenceInputStream(new ByteArrayInputStream(packed("a")), new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw broken;
            }
        });

        assertThatThrownBy(() -> text(body)).isSameAs(broken);
    }

    @Test
    void what_unpacks_to_a_thousand_times_its_size_is_ended_long_before_its_end() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            var blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) '\n');
            for (int each = 0; each < 256; each++) {
                gzip.write(blank);
            }
        }

        try (var unpacked = Unpacked.of(new ByteArrayInputStream(bomb.toByteArray()), SETTINGS)) {
            var counted = new Counted();
            var refused = catchThrowableOfType(FileRefused.class, () -> unpacked.transferTo(counted));

            assertThat(refused.fault()).isEqualTo(FileFault.FILE_PACKED_TOO_TIGHTLY);
            assertThat(counted.bytes).isLessThan(32L << 20);
        }
    }

    @Test
    void small_files_may_be_packed_as_tightly_as_they_are() throws IOException {
        assertThat(text(new ByteArrayInputStream(packed(" ".repeat(1 << 20))))).hasSize(1 << 20);
    }

    private static String text(InputStream packed) throws IOException {
        try (var unpacked = Unpacked.of(packed, SETTINGS)) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** As from a slow client: nothing is available before it is read. */
    private static InputStream byteByByte(byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        return new InputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return in.read(buffer, from, Math.min(1, length));
            }
        };
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int each) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }
}
