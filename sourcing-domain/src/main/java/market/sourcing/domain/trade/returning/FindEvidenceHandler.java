package market.sourcing.domain.trade.returning;

import java.util.Optional;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.command.FindEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Finds again what was shown in a case, for those who may see it. */
public record FindEvidenceHandler(Repository<ReturnCase> cases) {
    /** @throws Refused {@link RefusalCode#CASE_UNKNOWN} */
    @CommandHandler
    public Optional<Evidence> handle(FindEvidence query) {
        var found = Loading.known(cases, query.caseId().value(), RefusalCode.CASE_UNKNOWN)
                .invoke(ReturnCase::soFar);
        found.parties().of(query.actor());
        return found.proofs().find(query.sha256());
    }
}
