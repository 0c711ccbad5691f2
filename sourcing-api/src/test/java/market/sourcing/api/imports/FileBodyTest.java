package market.sourcing.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.imports.run.ImportSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.web.MockHttpServletRequest;

class FileBodyTest {
    private static final ImportSettings SETTINGS = new Binder().bindOrCreate("sourcing.imports", ImportSettings.class);
    private static final byte[] PLAIN = "{}\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"application/x-ndjson,", "application/ndjson;charset=UTF-8,identity", "application/jsonl,"})
    void plain_lines_are_read_as_they_are(String type, @Nullable String encoding) throws IOException {
        assertThat(FileBody.of(request(type, encoding, PLAIN), FileForm.NDJSON, SETTINGS)
                        .readAllBytes())
                .isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"application/gzip,", "application/x-gzip,", "application/x-ndjson,gzip", "application/x-ndjson,GZIP"})
    void packed_lines_are_unpacked(String type, @Nullable String encoding) throws IOException {
        assertThat(FileBody.of(request(type, encoding, packed()), FileForm.NDJSON, SETTINGS)
                        .readAllBytes())
                .isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"application/json,", "text/plain,", ",", "nonsense,", "application/x-ndjson,br"})
    void other_kinds_of_body_are_refused(@Nullable String type, @Nullable String encoding) {
        var refused = catchThrowableOfType(
                ProblemException.class, () -> FileBody.of(request(type, encoding, PLAIN), FileForm.NDJSON, SETTINGS));

        assertThat(refused.problem().code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void what_says_it_is_packed_and_is_not_is_a_fault_of_the_body() {
        assertThat(catchThrowableOfType(
                        ZipException.class,
                        () -> FileBody.of(request("application/gzip", null, PLAIN), FileForm.NDJSON, SETTINGS)))
                .isNotNull();
    }

    private static byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(PLAIN);
        }
        return bytes.toByteArray();
    }

    private static MockHttpServletRequest request(@Nullable String type, @Nullable String encoding, byte[] body) {
        var request = new MockHttpServletRequest("POST", "/api/imports/offers");
        request.setContentType(type);
        request.setContent(body);
        if (encoding != null) {
            request.addHeader("Content-Encoding", encoding);
        }
        return request;
    }
}
