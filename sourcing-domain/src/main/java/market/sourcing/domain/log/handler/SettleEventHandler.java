package market.sourcing.domain.log.handler;

import market.sourcing.domain.log.Settlement;
import market.sourcing.domain.log.command.SettleEvent;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Writes down what counts for an event. */
public record SettleEventHandler(Repository<Settlement> settlements) {
    /**
     * Answers the first version; a repeat answers the same.
     *
     * @throws Refused {@code NOT_ALLOWED}, {@code EVENT_SETTLED}
     */
    @CommandHandler
    public long handle(SettleEvent command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var id = command.settlementId();
        var earlier = Loading.ifKnown(settlements, id.value());
        if (earlier.isPresent()) {
            earlier.get().execute(it -> it.mustBe(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var settled = new EventSettled(
                id.value(),
                id.position(),
                command.eventId(),
                command.replacement(),
                command.reason().text(),
                command.operator().account().value(),
                command.at(),
                command.fingerprint());
        return settlements.newInstance(() -> new Settlement(settled)).version();
    }
}
