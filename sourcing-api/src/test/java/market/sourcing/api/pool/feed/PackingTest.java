package market.sourcing.api.pool.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PackingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                        | NONE
            gzip                     | GZIP
            zstd                     | ZSTD
            gzip, deflate, br, zstd  | ZSTD
            GZIP                     | GZIP
            gzip;q=1.0, zstd;q=0.5   | GZIP
            zstd;q=0, gzip;q=0.001   | GZIP
            gzip;q=0                 | NONE
            identity                 | NONE
            zstd ; q=0.8 , gzip      | GZIP
            br                       | NONE
            ;;;,,q=                  | NONE
            """)
    void it_is_what_the_client_would_have_and_the_smaller_where_it_does_not_care(String accepted, Packing packing) {
        var request = new MockHttpServletRequest();
        if (accepted != null) {
            request.addHeader("Accept-Encoding", accepted);
        }
        assertThat(Packing.of(request)).isEqualTo(packing);
    }
}
