package market.sourcing.api.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What an order book comes to, computed from the file by itself: nothing here is shared with the import, so that the two can
 * be compared.
 */
final class BookOfOrders {
    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern GOODS = Pattern.compile("\\d{5}[A-Z]{0,3}|DCGS[A-Z0-9]+");

    /** Net pieces and pennies by stock code, customer number ("" where unknown), country and month, tabs between. */
    private final TreeMap<String, Net> net = new TreeMap<>();

    /** Pennies by the number of a cancelling invoice. */
    private final TreeMap<String, Long> givenBack = new TreeMap<>();

    private long taken;

    /** Sold less returned. */
    record Net(long units, long minor) {
        Net plus(Net other) {
            return new Net(units + other.units, minor + other.minor);
        }
    }

    private BookOfOrders() {}

    static BookOfOrders read(Path file) throws IOException {
        var book = new BookOfOrders();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(book::add);
        }
        return book;
    }

    private void add(String line) {
        var fields = COMMA_OUTSIDE_QUOTES.split(line, -1);
        var code = fields[1].toUpperCase(Locale.ROOT);
        long quantity = Long.parseLong(fields[3]);
        var price = new BigDecimal(fields[5]);
        boolean cancels = fields[0].startsWith("C");
        if (GOODS.matcher(code).matches() && price.signum() > 0 && quantity < 0 == cancels) {
            long minor = price.multiply(BigDecimal.valueOf(quantity))
                    .movePointRight(2)
                    .longValueExact();
            var key = String.join("\t", code, fields[6], fields[7], fields[4].substring(0, 7));
            net.merge(key, new Net(quantity, minor), Net::plus);
            if (cancels) {
                givenBack.merge(fields[0], -minor, Math::addExact);
            }
            taken++;
        }
    }

    long taken() {
        return taken;
    }

    TreeMap<String, Long> givenBack() {
        return givenBack;
    }

    /** @param key of a row, made of its code, customer, country and month */
    TreeMap<String, Net> by(Function<String[], String> key) {
        var sums = new TreeMap<String, Net>();
        net.forEach((row, amount) -> sums.merge(key.apply(row.split("\t", -1)), amount, Net::plus));
        return sums;
    }
}
