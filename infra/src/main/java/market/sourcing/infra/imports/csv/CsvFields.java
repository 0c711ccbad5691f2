package market.sourcing.infra.imports.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines into the fields of one record as RFC 4180 says, whatever the delimiter. A quote opens a field only where the field
 * begins; elsewhere it is a character like others, such as of inches, or breaks the record.
 */
final class CsvFields {
    private final char delimiter;
    private final boolean quotesInside;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private At at = At.BEGINNING;
    /** Where in the last line the field begins that is being cut. */
    private int began;
    /** Where in the last line it can't be cut any further. */
    private int broke;

    private enum At {
        BEGINNING,
        PLAIN,
        QUOTED,
        BEHIND_A_QUOTE,
        BROKEN
    }

    /** @param quotesInside whether a quote inside a field that begins without one is a character like others */
    CsvFields(char delimiter, boolean quotesInside) {
        this.delimiter = delimiter;
        this.quotesInside = quotesInside;
    }

    /** Those of a line by itself: quotes that don't close in it are characters like others. */
    static List<String> alone(String line, char delimiter) {
        var cut = new CsvFields(delimiter, true);
        cut.line(line);
        if (cut.isOpen() || cut.isBroken()) {
            cut.literally(line.substring(cut.began));
        }
        return cut.fields;
    }

    private void literally(String rest) {
        field.setLength(0);
        rest.chars().forEach(each -> plain((char) each));
        end();
    }

    /** The next line of the record, without its line end. */
    void line(String text) {
        int end = text.endsWith("\r") ? text.length() - 1 : text.length();
        for (int each = 0; each < end && at != At.BROKEN; each++) {
            began = at == At.BEGINNING ? each : began;
            broke = at == At.PLAIN ? began : each;
            at = next(text.charAt(each));
        }
        if (at == At.QUOTED) {
            field.append('\n');
        } else if (at != At.BROKEN) {
            at = end();
        }
    }

    private At next(char character) {
        return switch (at) {
            case BEGINNING -> character == '"' ? At.QUOTED : plain(character);
            case PLAIN -> character == '"' && !quotesInside ? At.BROKEN : plain(character);
            case QUOTED -> character == '"' ? At.BEHIND_A_QUOTE : kept(character, At.QUOTED);
            case BEHIND_A_QUOTE ->
                character == '"' ? kept(character, At.QUOTED) : character == delimiter ? end() : At.BROKEN;
            case BROKEN -> At.BROKEN;
        };
    }

    private At plain(char character) {
        return character == delimiter ? end() : kept(character, At.PLAIN);
    }

    private At kept(char character, At then) {
        field.append(character);
        return then;
    }

    private At end() {
        fields.add(field.toString());
        field.setLength(0);
        return At.BEGINNING;
    }

    /** Whether a quoted field goes on in the next line. */
    boolean isOpen() {
        return at == At.QUOTED;
    }

    boolean isBroken() {
        return at == At.BROKEN;
    }

    /** Where in the last line the quotes are that are at fault, counted from 1. */
    int column() {
        return 1 + (isBroken() ? broke : began);
    }

    List<String> fields() {
        return fields;
    }
}
