package market.sourcing.bench.catalogue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** A made-up order book of the size of a real wholesaler's quarter: twenty lines an invoice, one in sixty taken back. */
public final class OrderBook {
    private static final int CODES = 3_000;
    private static final int CUSTOMERS = 2_000;
    private static final int LINES_AN_INVOICE = 20;
    private static final int ONE_IN = 60;
    private static final long SECONDS_BETWEEN = 1_500;
    private static final Instant BEGINNING = Instant.parse("2024-01-01T08:00:00Z");

    private final Random random = new Random(1);

    /** Writes so many rows, below a header. */
    public Path write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n");
            for (int row = 0, invoice = 0; row < rows; row += LINES_AN_INVOICE, invoice++) {
                write(out, invoice, Math.min(LINES_AN_INVOICE, rows - row));
            }
        }
        return file;
    }

    private void write(BufferedWriter out, int invoice, int lines) throws IOException {
        boolean back = random.nextInt(ONE_IN) == 0;
        int customer = 10_000 + random.nextInt(CUSTOMERS);
        var at = BEGINNING.plusSeconds(invoice * SECONDS_BETWEEN);
        for (int line = 0; line < lines; line++) {
            int code = 10_000 + random.nextInt(CODES);
            int quantity = (1 + random.nextInt(24)) * (back ? -1 : 1);
            out.write((back ? "C" : "") + (500_000 + invoice) + "," + code + ",MADE-UP GOODS " + code + "," + quantity
                    + "," + at + "," + (1 + code % 20) + ".95," + customer + ",United Kingdom\n");
        }
    }
}
