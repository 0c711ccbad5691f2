package market.sourcing.infra.consignee;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import market.sourcing.domain.shared.ConsigneeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it, before anybody asks, that all keys are sealed under one master key, also where it was turned.
 *
 * @param old what they were sealed under before; null where it was not turned
 */
record IdentitiesAtStart(
        JdbcClient jdbc,
        TransactionOperations transactions,
        IdentityMaster master,
        @Nullable IdentityMaster old) {
    private static final Logger LOG = LoggerFactory.getLogger(IdentitiesAtStart.class);
    private static final int PAGE = 500;

    /**
     * The master key in use, where it can be used; else what says so to whoever needs it. The rest of the marketplace goes on without.
     * A key is made only where none was ever in use, or to turn the one that is.
     */
    static Supplier<IdentityMaster> inUse(
            JdbcClient jdbc, TransactionOperations transactions, Path file, @Nullable Path oldFile) {
        try {
            var old = oldFile == null ? null : IdentityMaster.in(oldFile);
            var master = mayBeMade(jdbc, old) ? IdentityMaster.keptIn(file) : IdentityMaster.in(file);
            new IdentitiesAtStart(jdbc, transactions, master, old).putRight();
            return () -> master;
        } catch (IdentityKeyUnusable unusable) {
            LOG.error(
                    "Nobody is stated and customs see nobody through this node until it is started with the right key, see"
                            + " docs/runbooks/consignees.md.",
                    unusable);
            return () -> {
                throw new IdentityKeyUnusable("The master key of identities can't be used.", unusable);
            };
        }
    }

    private static boolean mayBeMade(JdbcClient jdbc, @Nullable IdentityMaster old) {
        var known = known(jdbc, "");
        return known.isEmpty() || (old != null && old.number() == known.get());
    }

    private static Optional<Long> known(JdbcClient jdbc, String locked) {
        return jdbc.sql("select master_key from consignee_master" + locked)
                .query(Long.class)
                .optional();
    }

    /** @throws IdentityKeyUnusable when some are sealed under a master key that is not here */
    void putRight() {
        transactions.executeWithoutResult(_ -> reseal());
    }

    private void reseal() {
        jdbc.sql("insert into consignee_master (master_key) values (?) on conflict do nothing")
                .param(master.number())
                .update();
        long known = known(jdbc, " for update").orElseThrow();
        if (known == master.number()) {
            return;
        }
        if (old == null || old.number() != known) {
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
