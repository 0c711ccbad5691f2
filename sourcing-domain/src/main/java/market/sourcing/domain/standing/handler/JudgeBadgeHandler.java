package market.sourcing.domain.standing.handler;

import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.standing.Badge;
import market.sourcing.domain.standing.BadgeId;
import market.sourcing.domain.standing.command.JudgeBadge;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** A factory's badge begins with the first time it is judged, earned or not. */
public final class JudgeBadgeHandler {
    private final Repository<Badge> badges;

    public JudgeBadgeHandler(Repository<Badge> badges) {
        this.badges = badges;
    }

    @CommandHandler
    public long handle(JudgeBadge command) throws Exception {
        var badge = Loading.ifKnown(badges, BadgeId.of(command.factoryId()).value());
        if (badge.isEmpty()) {
            return badges.newInstance(() -> new Badge(command)).version();
        }
        badge.get().execute(it -> it.judge(command));
        return badge.get().version();
    }
}
