package market.sourcing.infra.imports.offer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.eventstore.Unhurried;
import market.sourcing.infra.imports.run.ImportId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers in which line of a file each offer came first, outside of memory. */
final class FirstLines {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FirstLines(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** @param content digest of that line */
    record First(long line, byte[] content) {
        boolean sameAs(ReadRow row) {
            return Arrays.equals(content, row.content());
        }
    }

    /** Notes the rows where their offers are new, and answers for each offer where it came first. */
    Map<String, First> note(ImportId id, List<ReadRow> rows) {
        template.batchUpdate(
                "insert into import_offer (import_id, offer_id, line, content) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                rows.stream()
                        .map(row -> new Object[] {id.value(), row.offer().offerId(), row.line(), row.content()})
                        .toList());
        var first = new HashMap<String, First>();
        jdbc.sql("select offer_id, line, content from import_offer where import_id = :id and offer_id = any(:offers)")
                .param("id", id.value())
                .param("offers", rows.stream().map(row -> row.offer().offerId()).toArray(String[]::new))
                .query(row -> {
                    first.put(row.getString("offer_id"), new First(row.getLong("line"), row.getBytes("content")));
                });
        return first;
    }

    void forget(ImportId id) {
        Unhurried.run(template, () -> template.update("delete from import_offer where import_id = ?", id.value()));
    }
}
