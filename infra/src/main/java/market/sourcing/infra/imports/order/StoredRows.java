package market.sourcing.infra.imports.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import market.sourcing.domain.order.PastLines;
import market.sourcing.infra.eventstore.Unhurried;
import market.sourcing.infra.imports.run.ImportId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a running import, outside of memory: an invoice is whole wherever in the file its lines are. */
final class StoredRows {
    private static final int MOST_INVOICES = 256;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ImportId id;

    StoredRows(JdbcTemplate template, ImportId id) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.id = id;
    }

    void add(List<OrderRow> rows) {
        template.batchUpdate(
                "insert into past_order_row (import_id, line, invoice, sku, title, quantity, invoiced_at, unit_price,"
                        + " buyer_id, country, takes_back) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            id.value(),
                            row.line(),
                            row.invoice(),
                            row.sku(),
                            row.title(),
                            row.quantity(),
                            row.at().atOffset(ZoneOffset.UTC),
                            row.unitPrice(),
                            row.buyer(),
                            row.country(),
                            row.takesBack()
                        })
                        .toList());
    }

    /** When the file is read: lists its invoices and goods. Once more it changes nothing. */
    void arrange() {
        Unhurried.run(template, this::list);
    }

    private void list() {
        jdbc.sql("""
                        insert into past_order_part (import_id, first_line, invoice, part, row_count, takes_back)
                        select :id, min(line), invoice, part, count(*), back
                        from (select invoice, line, back,
                                     (row_number() over (partition by invoice, back order by line) - 1) / :most as part
                              from (select invoice, line, coalesce(takes_back, invoice like 'C%') as back
                                    from past_order_row where import_id = :id) told) rows
                        group by invoice, back, part on conflict do nothing
                        """).param("id", id.value()).param("most", PastLines.MOST).update();
        jdbc.sql("""
                        insert into past_order_goods (import_id, sku, title, unit_price)
                        select :id, sku, (array_agg(title order by line) filter (where title is not null))[1],
                               (array_agg(unit_price order by line))[1]
                        from past_order_row where import_id = :id group by sku on conflict do nothing
                        """).param("id", id.value()).update();
    }

    /** The next invoices in the file's order, at least one while there are any, with about so many rows altogether. */
    List<Invoice> next(int rows) {
        var read = new LinkedHashMap<Part, List<OrderRow>>();
        jdbc.sql("""
                        select p.first_line, p.part, r.* from (
                          select *, sum(row_count) over (order by first_line) - row_count as before from (
                            select * from past_order_part where import_id = :id and not done
                            order by first_line limit :invoices) open) p
                        cross join lateral (
                          select * from past_order_row r
                          where r.import_id = p.import_id and r.invoice = p.invoice and r.line >= p.first_line
                            and coalesce(r.takes_back, r.invoice like 'C%') = coalesce(p.takes_back, p.invoice like 'C%')
                          order by r.line limit p.row_count) r
                        where p.before < :rows order by p.first_line, r.line
                        """)
                .param("id", id.value())
                .param("invoices", MOST_INVOICES)
                .param("rows", rows)
                .query(row -> {
                    var part = new Part(row.getLong("first_line"), row.getInt("part"));
                    read.computeIfAbsent(part, none -> new ArrayList<>()).add(row(row));
                });
        return read.entrySet().stream()
                .map(each -> Invoice.of(each.getKey().firstLine(), each.getKey().number(), each.getValue()))
                .toList();
    }

    private record Part(long firstLine, int number) {}

    void done(List<Invoice> invoices) {
        jdbc.sql("update past_order_part set done = true where import_id = :id and first_line = any(:lines)")
                .param("id", id.value())
                .param("lines", invoices.stream().map(Invoice::firstLine).toArray(Long[]::new))
                .update();
    }

    static void forget(JdbcTemplate template, ImportId id) {
        for (var table : List.of("past_order_row", "past_order_part", "past_order_goods")) {
            Unhurried.run(template, () -> template.update("delete from " + table + " where import_id = ?", id.value()));
        }
    }

    /** Rows that an earlier version has read don't say it: of those, invoices that begin with C take back. */
    private static boolean takesBack(ResultSet row) throws SQLException {
        boolean said = row.getBoolean("takes_back");
        return row.wasNull() ? row.getString("invoice").startsWith("C") : said;
    }

    private static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getLong("line"),
                row.getString("invoice"),
                takesBack(row),
                row.getString("sku"),
                row.getString("title"),
                row.getInt("quantity"),
                row.getObject("invoiced_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("unit_price"),
                row.getString("buyer_id"),
                row.getString("country"));
    }
}
