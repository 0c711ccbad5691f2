package market.sourcing.infra.imports.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.run.RowRefused;

/** Cuts one line into fields as RFC 4180 says; a quoted field ends on its own line here. */
final class CsvLine {
    private final String text;
    private int at;

    private CsvLine(String text) {
        this.text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** @throws RowRefused {@link OrderRowCode#NOT_CSV} */
    static List<String> fields(String text) {
        var line = new CsvLine(text);
        var fields = new ArrayList<String>();
        do {
            fields.add(line.field());
        } while (line.passedComma());
        return fields;
    }

    private String field() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int end = text.indexOf(',', at);
        var field = text.substring(at, end < 0 ? text.length() : end);
        if (field.indexOf('"') >= 0) {
            throw broken();
        }
        at += field.length();
        return field;
    }

    private String quoted() {
        var field = new StringBuilder();
        for (int from = at + 1; ; ) {
            int quote = text.indexOf('"', from);
            if (quote < 0) {
                throw broken();
            }
            field.append(text, from, quote);
            boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
            if (!doubled) {
                at = quote + 1;
                return field.toString();
            }
            field.append('"');
            from = quote + 2;
        }
    }

    private boolean passedComma() {
        if (at == text.length()) {
            return false;
        }
        if (text.charAt(at) != ',') {
            throw broken();
        }
        at++;
        return true;
    }

    private RowRefused broken() {
        return new RowRefused(OrderRowCode.NOT_CSV, "The quotes of the line don't close.", Map.of("column", at + 1));
    }
}
