package market.sourcing.infra.imports.order.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\r1;2\r",
                "a;b\r1;2",
                "\r",
                "a;b\r1;\"two\rlines\"\r",
                "a;b\r1;\"two\nlines\"\r",
                "a;b\r1;\"two\r\nlines\"\r",
                "a;b\r1;12\" wide\r",
                "a;b\r1;\"12\"\" wide\nlong\"\r",
                "a;b\r\"\";\"\"\"12\"\"\"\"\nlong\"\r",
                "\uFEFF\"a\nb\";c\r1;2\r",
                "a;b\r1;\"never closed\r2;3\r"
            })
    void rows_that_end_with_a_return_alone_are_told(String text) {
        assertThat(LineEnds.areReturnsAlone(text)).isTrue();
        assertThat(LineEnds.fed(text)).hasSameSizeAs(text).doesNotMatch("(?s).*\r(?!\n).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a;b",
                "a;b\n1;2\n",
                "a;b\r\n1;2\r\n",
                "a;b\n1;\"two\rlines\"\n",
                "a;b\r\n1;\"two\rlines\"\r\n",
                "a;b\n1;one\rcell\n",
                "\"title\rof two lines\";b\n1;2\n"
            })
    void rows_that_end_otherwise_stay_as_they_are(String text) {
        assertThat(LineEnds.areReturnsAlone(text)).isFalse();
        assertThat(LineEnds.fed(text)).isEqualTo(text);
    }

    @Test
    void bytes_become_the_same_wherever_they_are_cut() throws IOException {
        var text = "a\rb\r\nc\r\r\n\"d\re\"\r";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var in = new SequenceInputStream(
                    new ByteArrayInputStream(bytes, 0, cut), new ByteArrayInputStream(bytes, cut, bytes.length - cut));
            assertThat(new String(LineEnds.fed(in).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("a\nb\r\nc\n\r\n\"d\ne\"\n");
        }
        var each = new StringBuilder();
        InputStream one = LineEnds.fed(new ByteArrayInputStream(bytes));
        for (int read = one.read(); read >= 0; read = one.read()) {
            each.append((char) read);
        }
        assertThat(each).hasToString("a\nb\r\nc\n\r\n\"d\ne\"\n");
    }
}
