package market.sourcing.domain.trade.delivering;

import java.time.Duration;
import market.sourcing.domain.delivery.ForceMajeure;
import market.sourcing.domain.delivery.command.DeclareForceMajeure;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Writes a declaration down; the promises it touches are told one by one afterwards. */
public record DeclareForceMajeureHandler(Repository<ForceMajeure> declarations) {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration OLDEST = Duration.ofDays(365);

    /**
     * Answers the first version; a repeat answers the same.
     *
     * @throws Refused {@code NOT_ALLOWED}, {@code IDEMPOTENCY_KEY_REUSED}, {@code INVALID_VALUE} of the period
     */
    @CommandHandler
    public long handle(DeclareForceMajeure command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var earlier = Loading.ifKnown(declarations, command.excuseId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(it -> it.mustBeDeclaredBy(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var period = command.period();
        if (!period.to().isAfter(period.from())
                || Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0) {
            throw Refused.invalid("to", "It ends after its beginning, at most 90 days later.");
        }
        if (period.from().isBefore(command.at().minus(OLDEST))) {
            throw Refused.invalid("from", "It began at most a year ago.");
        }
        var region = command.territory().region();
        if (region != null) {
            Texts.requireSeen("region", region);
        }
        var declared = new ForceMajeureDeclared(
                command.excuseId().value(),
                command.territory().country(),
                region,
                period.from(),
                period.to(),
                new Reason(command.reason()).text(),
                command.operator().account().value(),
                command.at(),
                command.fingerprint());
        return declarations.newInstance(() -> new ForceMajeure(declared)).version();
    }
}
