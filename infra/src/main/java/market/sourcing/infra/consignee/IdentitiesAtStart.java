package market.sourcing.infra.consignee;

import java.util.List;
import market.sourcing.domain.shared.ConsigneeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts right, before anybody asks, what a restored backup or a turned master key has left: who is erased in the log is erased, and all
 * keys are sealed under one master key.
 *
 * @param old what they were sealed under before; null where it was not turned
 */
record IdentitiesAtStart(
        JdbcClient jdbc,
        TransactionOperations transactions,
        IdentityMaster master,
        @Nullable IdentityMaster old) {
    private static final Logger LOG = LoggerFactory.getLogger(IdentitiesAtStart.class);
    private static final String ERASED = "sourcing.consignee.ConsigneeErased";
    private static final int PAGE = 500;

    /** @throws IdentityKeyUnusable when some are sealed under a master key that is not here */
    void putRight() {
        eraseAgain();
        transactions.executeWithoutResult(_ -> reseal());
    }

    /** Also of whom the log says nothing: it was restored to a time before he was stated. */
    private void eraseAgain() {
        int gone = jdbc.sql("delete from consignee_identity i where exists (select from domain_event"
                        + " where aggregate_identifier = i.consignee_id and payload_type = ?)"
                        + " or not exists (select from domain_event where aggregate_identifier = i.consignee_id)")
                .param(ERASED)
                .update();
        if (gone > 0) {
            LOG.warn("{} identities had come back, as from a backup, and are erased again.", gone);
        }
    }

    private void reseal() {
        var known = jdbc.sql("select master_key from consignee_master for update")
                .query(Long.class)
                .optional();
        if (known.isEmpty() || known.get() == master.number()) {
            return;
        }
        if (old == null || old.number() != known.get()) {
            throw new IdentityKeyUnusable("Identities are sealed under another master key than " + master + ".");
        }
        int resealed = 0;
        for (var page = page(); !page.isEmpty(); page = page()) {
            page.forEach(id -> reseal(id, old));
            resealed += page.size();
        }
        jdbc.sql("update consignee_master set master_key = ?")
                .param(master.number())
                .update();
        LOG.info("{} keys are sealed under {} now; the one before may be destroyed.", resealed, master);
    }

    private List<ConsigneeId> page() {
        return jdbc.sql("select consignee_id from consignee_identity where master_key <> ? limit " + PAGE)
                .param(master.number())
                .query((row, _) -> new ConsigneeId(row.getString(1)))
                .list();
    }

    private void reseal(ConsigneeId id, IdentityMaster before) {
        var table = new IdentityTable(jdbc, master, 0);
        var sealed = table.find(id).orElseThrow().resealed(id, before, master);
        jdbc.sql("update consignee_identity set key = ?, master_key = ? where consignee_id = ?")
                .params(sealed.key(), master.number(), id.value())
                .update();
    }
}
