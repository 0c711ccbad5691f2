package market.sourcing.infra.imports.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invoices that became orders or returns, in this import or an earlier one. */
record KnownInvoices(JdbcClient jdbc) {
    /** Fingerprints by document id; what is not known is absent. */
    Map<String, String> of(Collection<String> documents) {
        var known = new HashMap<String, String>();
        jdbc.sql("select document_id, fingerprint from past_invoice where document_id = any(:ids)")
                .param("ids", documents.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("document_id"), row.getString("fingerprint"));
                });
        return known;
    }

    void add(String document, String fingerprint) {
        jdbc.sql("insert into past_invoice (document_id, fingerprint) values (:id, :fingerprint)")
                .param("id", document)
                .param("fingerprint", fingerprint)
                .update();
    }
}
