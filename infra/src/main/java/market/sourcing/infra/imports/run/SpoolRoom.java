package market.sourcing.infra.imports.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import market.sourcing.domain.shared.AccountId;

/** Who has how much of the spool of this node, whose disk it is. */
final class SpoolRoom {
    private final ImportSettings settings;
    private final Map<ImportId, Held> held = new HashMap<>();

    SpoolRoom(ImportSettings settings) {
        this.settings = settings;
    }

    private record Held(AccountId account, boolean bounded, long bytes) {}

    /**
     * Makes room for a file before it comes in. The catalogue is always let in: nobody chooses when it comes.
     *
     * @throws NoRoom while as many files are here as may be
     */
    synchronized void enter(ImportRequest request) {
        var account = request.operator();
        boolean bounded = request.kind() != ImportKind.CATALOGUE;
        if (bounded && count(of(account)) >= settings.accountFiles()) {
            throw new NoRoom(true, "mostFiles", settings.accountFiles());
        }
        if (bounded && held.size() >= settings.files()) {
            throw new NoRoom(false, "mostFiles", settings.files());
        }
        held.put(request.id(), new Held(account, bounded, 0));
    }

    /** What was here before a restart, whatever the bounds are now. */
    synchronized void enterAgain(ImportId id, AccountId account, long bytes) {
        held.put(id, new Held(account, false, bytes));
    }

    /**
     * A file that came in has so many bytes by now.
     *
     * @throws NoRoom when that is more than the account, or all, may have here
     */
    synchronized void grow(ImportId id, long bytes) {
        var before = held.get(id);
        if (before == null) {
            return;
        }
        held.put(id, new Held(before.account(), before.bounded(), bytes));
        if (before.bounded()
                && bytes(of(before.account())) > settings.accountBytes().toBytes()) {
            throw new NoRoom(true, "mostBytes", settings.accountBytes().toBytes());
        }
        if (before.bounded() && bytes(each -> true) > settings.bytes().toBytes()) {
            throw new NoRoom(false, "mostBytes", settings.bytes().toBytes());
        }
    }

    synchronized void leave(ImportId id) {
        held.remove(id);
    }

    private static Predicate<Held> of(AccountId account) {
        return each -> each.account().equals(account);
    }

    private long count(Predicate<Held> which) {
        return held.values().stream().filter(which).count();
    }

    private long bytes(Predicate<Held> which) {
        return held.values().stream().filter(which).mapToLong(Held::bytes).sum();
    }
}
