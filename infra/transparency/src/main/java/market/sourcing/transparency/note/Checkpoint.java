package market.sourcing.transparency.note;

import java.util.List;
import java.util.regex.Pattern;
import market.sourcing.transparency.merkle.Hash;

/**
 * What a log says it is at a moment; signed, it can't say otherwise later.
 *
 * @param origin which log it is
 * @param size of its tree, in leaves
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    /** @throws IllegalArgumentException if a note can't have the origin, or no tree the size */
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(each -> each < ' ')) {
            throw new IllegalArgumentException("A log's origin is one line");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no %d leaves".formatted(size));
        }
    }

    /**
     * Further lines, which nobody can check, are passed over.
     *
     * @throws IllegalArgumentException if the text is no checkpoint's
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || lines.contains("")
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("A checkpoint has an origin, a size and a root, a line each");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2)));
    }

    /** The text of its note. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }
}
