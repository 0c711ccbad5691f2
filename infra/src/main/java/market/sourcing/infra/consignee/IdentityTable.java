package market.sourcing.infra.consignee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of who people are. Whatever changes them is in the transaction of the event that says so.
 *
 * @param inUse the master key, or what says why there is none
 * @param mostADay people whom one agent may state on a day of UTC
 */
record IdentityTable(JdbcClient jdbc, Supplier<IdentityMaster> inUse, int mostADay) {
    IdentityTable(JdbcClient jdbc, IdentityMaster master, int mostADay) {
        this(jdbc, () -> master, mostADay);
    }

    /** @throws IdentityKeyUnusable */
    IdentityMaster master() {
        return inUse.get();
    }

    /** Whether the log knows of him. */
    boolean isStated(ConsigneeId id) {
        return jdbc.sql("select exists (select from domain_event where aggregate_identifier = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<SealedIdentity> find(ConsigneeId id) {
        return jdbc.sql("select key, identity from consignee_identity where consignee_id = ?")
                .param(id.value())
                .query((row, _) -> new SealedIdentity(row.getBytes("key"), row.getBytes("identity")))
                .optional();
    }

    /** @throws IdentityKeyUnusable when others are sealed under another master key */
    void add(ConsigneeId id, SealedIdentity sealed) {
        var master = master();
        mustBe(master);
        jdbc.sql("insert into consignee_identity (consignee_id, key, identity, master_key) values (?, ?, ?, ?)")
                .params(id.value(), sealed.key(), sealed.identity(), master.number())
                .update();
    }

    /** The row is locked until the transaction's end: nobody seals while all are sealed under another. */
    private void mustBe(IdentityMaster master) {
        jdbc.sql("insert into consignee_master (master_key) values (?) on conflict do nothing")
                .param(master.number())
                .update();
        var known = jdbc.sql("select master_key from consignee_master for share")
                .query(Long.class)
                .single();
        if (known != master.number()) {
            throw new IdentityKeyUnusable("Identities are sealed under another master key than " + master + ".");
        }
    }

    /** He and his key are gone; nothing happens when they are. */
    void remove(ConsigneeId id) {
        jdbc.sql("delete from consignee_identity where consignee_id = ?")
                .param(id.value())
                .update();
    }

    /**
     * One more of an agent's day. Of two at once, one waits for the other.
     *
     * @throws Refused {@link RefusalCode#TOO_MANY_CONSIGNEES}
     */
    void count(AccountId agent, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        int stated = jdbc.sql(
                        "insert into consignee_day (agent_id, day, stated) values (?, ?, 1)"
                                + " on conflict (agent_id, day) do update set stated = consignee_day.stated + 1 returning stated")
                .params(agent.value(), day)
                .query(Integer.class)
                .single();
        if (stated == 1) {
            forget(agent, day.minusDays(1));
        }
        if (stated > mostADay) {
            throw new Refused(
                    RefusalCode.TOO_MANY_CONSIGNEES,
                    "You have stated as many people as you may on one day.",
                    Map.of("most", mostADay));
        }
    }

    /** His days before, with the first of another day: a day is kept for a while, as clocks of nodes differ. */
    private void forget(AccountId agent, LocalDate before) {
        jdbc.sql("delete from consignee_day where agent_id = ? and day < ?")
                .params(agent.value(), before)
                .update();
    }
}
