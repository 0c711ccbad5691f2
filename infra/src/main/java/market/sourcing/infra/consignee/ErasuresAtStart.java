package market.sourcing.infra.consignee;

import java.time.InstantSource;
import java.util.List;
import market.sourcing.domain.consignee.command.EraseLostConsignee;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts right, before anybody asks, what a restored backup or a lost key has left: the log and the rows beside it say the same of
 * everybody. It needs no master key.
 */
record ErasuresAtStart(JdbcClient jdbc, Commands commands, InstantSource clock, ErasureList list) {
    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAtStart.class);
    private static final String ERASED = "sourcing.consignee.ConsigneeErased";

    void putRight() {
        eraseListed();
        eraseAgain();
        eraseLost();
    }

    /** Who was erased after what the log goes back to. */
    private void eraseListed() {
        var back = list.ids().stream().filter(this::isKept).toList();
        if (!back.isEmpty()) {
            back.forEach(this::erase);
            LOG.warn("{} people had come back with an earlier log, and are erased again.", back.size());
        }
    }

    private boolean isKept(ConsigneeId id) {
        return jdbc.sql(
                        "select exists (select from consignee_identity where consignee_id = ?)"
                                + " and exists (select from domain_event where aggregate_identifier = ?)"
                                + " and not exists (select from domain_event where aggregate_identifier = ? and payload_type = ?)")
                .params(id.value(), id.value(), id.value(), ERASED)
                .query(Boolean.class)
                .single();
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

    /** Of whom nothing is sealed any more the log says so too: else orders would go on for a person of whom nobody knows. */
    private void eraseLost() {
        var lost = lost();
        if (!lost.isEmpty()) {
            lost.forEach(this::erase);
            LOG.warn("The identities of {} people are gone; the log says now that they are erased.", lost.size());
        }
    }

    /** By the range of their ids: the whole log is long. */
    private List<ConsigneeId> lost() {
        return jdbc.sql("select aggregate_identifier from domain_event s where sequence_number = 0"
                        + " and aggregate_identifier >= ? and aggregate_identifier < ?"
                        + " and not exists (select from consignee_identity where consignee_id = s.aggregate_identifier)"
                        + " and not exists (select from domain_event e"
                        + " where e.aggregate_identifier = s.aggregate_identifier and e.payload_type = ?)")
                .params(ConsigneeId.PREFIX, after(ConsigneeId.PREFIX), ERASED)
                .query((row, _) -> new ConsigneeId(row.getString(1)))
                .list();
    }

    private static String after(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    private void erase(ConsigneeId id) {
        commands.<Long>send(new EraseLostConsignee(id, clock.instant()), Platform.ACTOR);
    }
}
