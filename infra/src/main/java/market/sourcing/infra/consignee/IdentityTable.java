package market.sourcing.infra.consignee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of who people are. Whatever changes them is in the transaction of the event that says so.
 *
 * @param mostADay people whom one agent may state on a day of UTC
 */
record IdentityTable(JdbcClient jdbc, IdentityMaster master, int mostADay) {

    Optional<SealedIdentity> find(ConsigneeId id) {
        return jdbc.sql("select key, identity from consignee_identity where consignee_id = ?")
                .param(id.value())
                .query((row, _) -> new SealedIdentity(row.getBytes("key"), row.getBytes("identity")))
                .optional();
    }

    /** @throws IdentityKeyUnusable when others are sealed under another master key */
    void add(ConsigneeId id, SealedIdentity sealed) {
        mustBeTheMaster();
        jdbc.sql("insert into consignee_identity (consignee_id, key, identity, master_key) values (?, ?, ?, ?)")
                .params(id.value(), sealed.key(), sealed.identity(), master.number())
                .update();
    }

    /** The row is locked until the transaction's end: nobody seals while all are sealed under another. */
    private void mustBeTheMaster() {
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
        int stated = jdbc.sql(
                        "insert into consignee_day (agent_id, day, stated) values (?, ?, 1)"
                                + " on conflict (agent_id, day) do update set stated = consignee_day.stated + 1 returning stated")
                .params(agent.value(), LocalDate.ofInstant(at, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (stated > mostADay) {
            throw new Refused(
                    RefusalCode.TOO_MANY_CONSIGNEES,
                    "You have stated as many people as you may on one day.",
                    Map.of("most", mostADay));
        }
    }
}
