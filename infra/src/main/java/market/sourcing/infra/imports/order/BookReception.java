package market.sourcing.infra.imports.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.order.profile.BookSettling;
import market.sourcing.infra.imports.order.profile.BookUnclear;
import market.sourcing.infra.imports.order.profile.Head;
import market.sourcing.infra.imports.order.profile.LineEnds;
import market.sourcing.infra.imports.order.profile.OrderProfile;
import market.sourcing.infra.imports.order.profile.SettledProfile;
import market.sourcing.infra.imports.order.profile.Transcoded;
import market.sourcing.infra.imports.run.FileFault;
import market.sourcing.infra.imports.run.FileRefused;
import market.sourcing.infra.imports.run.RowRefused;
import market.sourcing.infra.imports.run.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * A book of which the first bytes were read, and how it is going to be read.
 *
 * @param settled null for the known book
 */
public record BookReception(Head head, @Nullable SettledProfile settled) {
    /**
     * Settles how a book is read.
     *
     * @param body unpacked; its first bytes are read
     * @param profile null for the known book
     * @throws BookUnclear where the first rows leave a doubt
     * @throws FileRefused {@link FileFault#FILE_STILL_PACKED}
     */
    public static BookReception of(InputStream body, @Nullable OrderProfile profile) throws IOException {
        var head = Head.of(body);
        if (head.isPacked()) {
            throw new FileRefused(FileFault.FILE_STILL_PACKED, Map.of());
        }
        if (profile != null) {
            return new BookReception(head, BookSettling.of(profile, head));
        }
        if (!KnownBook.fits(BookSettling.known(head))) {
            throw BookUnclear.withoutProfile();
        }
        return new BookReception(head, null);
    }

    /** As it is stored with the import. */
    public @Nullable String json() {
        return settled == null ? null : StoredJson.text(settled);
    }

    /** What was stored with an import; null of the known book. */
    public static @Nullable SettledProfile settled(@Nullable String json) {
        return Book.of(json).profile();
    }

    /** The whole book, in UTF-8 and with lines that end with line feeds. */
    public InputStream book(InputStream rest) {
        var whole = head.before(rest);
        var utf8 = settled == null ? whole : Transcoded.of(whole, settled.charset());
        return BookSettling.hasReturnsAlone(settled, head) ? LineEnds.fed(utf8) : utf8;
    }

    /** A row as it is understood, or why it can't be taken; one of both is null. */
    public record Read(
            long line, @Nullable StatedRow row, @Nullable RowRefused refused) {}

    /** The first rows. */
    public List<Read> first(int most) throws IOException {
        var lines = settled == null ? BookSettling.known(head) : BookSettling.utf8(settled, head);
        var read = new ArrayList<Read>();
        var bounded = new BoundedLines(new ByteArrayInputStream(lines.bytes()), lines.bytes().length + 1);
        try (var rows = new Book(settled).rows(bounded, lines.bytes().length + 1)) {
            for (var passage = rows.next(); passage != null && read.size() < most; passage = rows.next()) {
                if (passage.row() != null || passage.refused() != null) {
                    read.add(new Read(passage.line(), passage.row(), passage.refused()));
                }
            }
        }
        return read;
    }
}
