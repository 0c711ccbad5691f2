package market.sourcing.infra.imports.run;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The remarks on rows, as stored. */
final class Remarks {
    private static final int MOST_DETAIL = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Remarks(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    private static final RowMapper<Remark> ROW = (row, at) -> new Remark(
            row.getLong("line"),
            row.getInt("ordinal"),
            row.getString("code"),
            row.getString("offer_id"),
            row.getString("detail"),
            StoredJson.map(row.getString("facts")));

    void write(ImportId id, String kind, List<Remark> remarks) {
        template.batchUpdate(
                "insert into import_remark (import_id, kind, line, ordinal, code, offer_id, detail, facts)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                remarks.stream()
                        .map(each -> new Object[] {
                            id.value(),
                            kind,
                            each.line(),
                            each.ordinal(),
                            each.code(),
                            each.offerId(),
                            bounded(each.detail()),
                            StoredJson.text(each.facts())
                        })
                        .toList());
    }

    /** In the order of the lines. */
    List<Remark> page(ImportId id, String kind, long afterLine, int atMost) {
        return jdbc.sql("""
                        select * from import_remark where import_id = :id and kind = :kind and line > :after
                        order by line, ordinal limit :most
                        """)
                .params(Map.of("id", id.value(), "kind", kind, "after", afterLine, "most", atMost))
                .query(ROW)
                .list();
    }

    List<Remark> first(ImportId id, String kind, String code, int atMost) {
        return jdbc.sql("""
                        select * from import_remark where import_id = :id and kind = :kind and code = :code
                        order by line, ordinal limit :most
                        """)
                .params(Map.of("id", id.value(), "kind", kind, "code", code, "most", atMost))
                .query(ROW)
                .list();
    }

    private static String bounded(String detail) {
        return detail.length() <= MOST_DETAIL ? detail : detail.substring(0, MOST_DETAIL) + "…";
    }
}
