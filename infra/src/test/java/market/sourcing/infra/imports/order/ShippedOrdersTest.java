package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.run.Remark;
import org.junit.jupiter.api.Test;

class ShippedOrdersTest {
    private static final Path SAMPLE = Path.of("../samples/orders.csv");
    private static final Buyers BUYERS = new Buyers(new byte[] {1}, new FactoryId("factory-gifts"));

    @Test
    void the_sample_has_every_kind_of_row_that_is_not_taken() throws IOException {
        var window = read();

        assertThat(window.passed().refusals())
                .extracting(each -> each.line() + " " + each.code())
                .containsExactly(
                        "5 SERVICE_LINE",
                        "18 SERVICE_LINE",
                        "19 SERVICE_LINE",
                        "20 STOCK_ADJUSTMENT",
                        "21 PRICE_NOT_POSITIVE",
                        "22 PRICE_NOT_POSITIVE",
                        "23 CANCELLATION_NOT_NEGATIVE",
                        "24 FIELD_INVALID",
                        "25 NOT_A_NUMBER",
                        "26 NOT_A_DATE",
                        "27 WRONG_COLUMNS",
                        "28 NOT_CSV",
                        "29 FIELD_MISSING",
                        "30 FIELD_INVALID");
        assertThat(window.passed().blank()).as("a blank line and the header").isEqualTo(2);
        assertThat(window.passed().notes())
                .extracting(Remark::code)
                .containsExactly("CUSTOMER_UNNAMED", "CUSTOMER_UNNAMED", "TITLE_MISSING", "CUSTOMER_UNNAMED");
    }

    @Test
    void a_row_has_its_code_in_capitals_its_pieces_positive_and_no_customer_number() throws IOException {
        var row = read().rows().stream()
                .filter(each -> each.invoice().equals("C700002"))
                .findFirst()
                .orElseThrow();

        assertThat(row.sku()).isEqualTo("10002A");
        assertThat(row.title()).isEqualTo("LANTERN, \"STAR\" SHAPE");
        assertThat(row.quantity()).isEqualTo(1);
        assertThat(row.unitPrice()).isEqualByComparingTo("7.10");
        assertThat(row.at()).isEqualTo("2024-01-30T16:40:00Z");
        assertThat(row.buyer()).matches("account-customer-[0-9a-f]{40}");
        assertThat(row.toString()).doesNotContain("20001");
    }

    @Test
    void only_the_first_line_can_be_the_header() throws IOException {
        var twice = Files.readAllLines(SAMPLE).getFirst() + "\n";
        try (var lines =
                new BoundedLines(new ByteArrayInputStream((twice + twice).getBytes(StandardCharsets.UTF_8)), 1000)) {
            var window = OrderWindow.read(new KnownRows(lines, 10_000), BUYERS, 10, 10_000);

            assertThat(window.passed().refusals())
                    .extracting(each -> each.line() + " " + each.code())
                    .containsExactly("2 FIELD_INVALID");
        }
    }

    private static OrderWindow read() throws IOException {
        try (var lines = new BoundedLines(Files.newInputStream(SAMPLE), 10_000)) {
            return OrderWindow.read(new KnownRows(lines, 10_000), BUYERS, 1000, 1_000_000);
        }
    }
}
