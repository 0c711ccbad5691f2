package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import market.sourcing.infra.imports.order.profile.Profiles;
import market.sourcing.infra.imports.run.FileFault;
import market.sourcing.infra.imports.run.FileRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookReceptionTest {
    private static final String PROFILE = "{\"columns\":{\"invoice\":\"No\",\"code\":\"Code\",\"description\":\"What\","
            + "\"quantity\":\"Pieces\",\"date\":\"Day\",\"price\":\"Each\",\"customer\":\"Who\"},\"currency\":\"EUR\","
            + "\"country\":\"Italia\",\"timeZone\":\"Europe/Rome\"}";
    private static final String SAID = PROFILE.replace("\"currency\"", "\"encoding\":\"UTF-8\",\"currency\"");
    private static final String HEADER = "Day;No;Code;What;Pieces;Each;Who\n";
    private static final String ROW = "31.01.2025;1;A;Tè verde;10;1,50;C 7\n";

    private static BookReception received(byte[] book, @Nullable String profile) throws IOException {
        return BookReception.of(new ByteArrayInputStream(book), Profiles.of(profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROFILE, "said"})
    void a_line_that_is_not_utf_8_is_refused_by_itself(String profile) throws IOException {
        var book = (HEADER + ROW.repeat(3)).getBytes(StandardCharsets.UTF_8);
        book[HEADER.length() + 18] = (byte) 0xFF;

        var read = received(book, profile.equals("said") ? SAID : profile).first(20);

        assertThat(Objects.requireNonNull(read.getFirst().refused()).code()).isEqualTo("NOT_UTF_8");
        assertThat(read.subList(1, 3)).allSatisfy(each -> assertThat(each.row()).isNotNull());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PROFILE)
    void gzip_that_does_not_say_so_is_called_gzip(@Nullable String profile) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }
        var refused = catchThrowableOfType(FileRefused.class, () -> received(packed.toByteArray(), profile));
        assertThat(refused.fault()).isEqualTo(FileFault.FILE_STILL_PACKED);
    }
}
