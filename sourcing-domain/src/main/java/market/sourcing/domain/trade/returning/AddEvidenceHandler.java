package market.sourcing.domain.trade.returning;

import java.util.Map;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.command.AddEvidence;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes what parties show after a case was opened. */
public record AddEvidenceHandler(Repository<ReturnCase> cases, KnownEvidence known) {
    /** @throws Refused {@link RefusalCode#CASE_UNKNOWN}, {@link RefusalCode#EVIDENCE_UNKNOWN}, {@link RefusalCode#CASE_CLOSED} */
    @CommandHandler
    public long handle(AddEvidence command) {
        var found = Loading.known(cases, command.caseId().value(), RefusalCode.CASE_UNKNOWN);
        found.invoke(ReturnCase::soFar).parties().of(command.actor());
        var evidence =
                known.find(command.sha256(), command.actor().account()).orElseThrow(() -> unknown(command.sha256()));
        found.execute(it -> it.show(command.actor(), evidence, command.at()));
        return found.version();
    }

    static Refused unknown(String sha256) {
        return new Refused(
                RefusalCode.EVIDENCE_UNKNOWN,
                "You have uploaded nothing with this hash.",
                Map.of("field", "evidence", "sha256", sha256));
    }
}
