package market.sourcing.infra.imports.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.order.profile.Profiles;

/** A book of some text, read to its end as an import reads it. */
final class WrittenBook {
    static final String HEADER = "Day;No;Code;What;Pieces;Each;Who\n";
    static final int MOST_BYTES = 1024 * 1024;
    private static final String PROFILE = "{\"columns\":{\"invoice\":\"No\",\"code\":\"Code\",\"description\":\"What\","
            + "\"quantity\":\"Pieces\",\"date\":\"Day\",\"price\":\"Each\",\"customer\":\"Who\"},\"currency\":\"EUR\","
            + "\"country\":\"Italia\",\"timeZone\":\"Europe/Rome\"}";

    private WrittenBook() {}

    static List<Passage> read(String text) throws IOException {
        var body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var received = BookReception.of(body, Profiles.of(PROFILE));
        var passages = new ArrayList<Passage>();
        try (var rows =
                new Book(received.settled()).rows(new BoundedLines(received.book(body), MOST_BYTES), MOST_BYTES)) {
            for (var next = rows.next(); next != null; next = rows.next()) {
                passages.add(next);
            }
        }
        return passages;
    }

    /** The description of one row, which stands below the header. */
    static String title(String row) throws IOException {
        return Objects.requireNonNull(
                Objects.requireNonNull(read(HEADER + row).getLast().row()).title());
    }

    /** What became of each line that is not blank, such as {@code 2 NOT_CSV} or {@code 3 A 10 1.5000 C7}. */
    static List<String> lines(String text) throws IOException {
        return read(text).stream()
                .filter(each -> each.row() != null || each.refused() != null)
                .map(WrittenBook::line)
                .toList();
    }

    private static String line(Passage passage) {
        var refused = passage.refused();
        return passage.line() + " " + (refused == null ? line(Objects.requireNonNull(passage.row())) : refused.code());
    }

    private static String line(StatedRow row) {
        return row.code() + " " + row.quantity() + " " + row.unitPrice().toPlainString() + " " + row.customer();
    }
}
