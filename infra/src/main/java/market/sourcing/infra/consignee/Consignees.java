package market.sourcing.infra.consignee;

import java.util.Objects;
import java.util.function.Supplier;
import market.sourcing.domain.consignee.Consignee;
import market.sourcing.domain.consignee.Identity;
import market.sourcing.domain.consignee.command.EraseConsignee;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.consignee.command.LookAtConsignee;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.outage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * States people, shows them to customs and erases them: what the log says and what is sealed beside it, in one transaction. A lost race
 * is run again.
 */
public final class Consignees {
    private static final Logger LOG = LoggerFactory.getLogger(Consignees.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Commands commands;
    private final TransactionOperations transactions;
    private final IdentityTable table;
    private final ErasureList erasures;

    Consignees(Commands commands, TransactionOperations transactions, IdentityTable table, ErasureList erasures) {
        this.commands = commands;
        this.transactions = transactions;
        this.table = table;
        this.erasures = erasures;
    }

    /**
     * Answers the first version. Something is sealed only with the event that states somebody, so that one whose row is lost never becomes
     * somebody else. Whether a repeat says the same is told by what is sealed: no fingerprint of a person is kept.
     *
     * @throws Refused what the command is refused with, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} and
     *     {@link RefusalCode#TOO_MANY_CONSIGNEES}
     * @throws IdentityKeyUnusable where nothing can be sealed
     */
    public long state(StateConsignee command, Identity identity) {
        return together(() -> {
            var master = table.master();
            var id = command.consigneeId();
            boolean known = table.isStated(id);
            long version = commands.send(command, command.agent());
            var before = table.find(id);
            if (before.isEmpty()) {
                if (known) {
                    throw Consignee.erased(id);
                }
                table.count(command.agent().account(), command.at());
                table.add(id, SealedIdentity.of(id, identity, master));
            } else if (!before.get().open(id, master).equals(identity)) {
                throw Refused.keyReused();
            }
            return version;
        });
    }

    /**
     * Who it is, once it is written down who looked.
     *
     * @throws Refused what the command is refused with
     * @throws IdentityKeyUnusable where what is sealed does not open; then nobody has looked
     */
    public Identity look(LookAtConsignee command) {
        return together(() -> {
            commands.<Long>send(command, command.official());
            return identity(command.consigneeId());
        });
    }

    private Identity identity(ConsigneeId id) {
        return table.find(id).orElseThrow(() -> Consignee.erased(id)).open(id, table.master());
    }

    /**
     * Answers the version by which he is erased.
     *
     * @throws Refused what the command is refused with
     */
    public long erase(EraseConsignee command) {
        long version = together(() -> {
            long erased = commands.send(command, command.actor());
            table.remove(command.consigneeId());
            return erased;
        });
        erasures.add(command.consigneeId(), command.at());
        return version;
    }

    /** Whoever was used after all stays. */
    public void erase(EraseUnusedConsignee command) {
        boolean gone = together(() -> {
            boolean erased = commands.send(command, Platform.ACTOR);
            if (erased) {
                table.remove(command.consigneeId());
            }
            return erased;
        });
        if (gone) {
            erasures.add(command.consigneeId(), command.at());
        }
    }

    /** Whether the master key can be used. */
    public boolean areOpen() {
        try {
            table.master();
            return true;
        } catch (IdentityKeyUnusable unusable) {
            return false;
        }
    }

    private <T> T together(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(_ -> work.get()));
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS || isFinal(failure)) {
                    throw failure;
                }
                LOG.debug("Lost a race, and runs again.", failure);
            }
        }
    }

    private static boolean isFinal(RuntimeException failure) {
        return failure instanceof Refused || failure instanceof IdentityKeyUnusable || Outage.causes(failure);
    }
}
