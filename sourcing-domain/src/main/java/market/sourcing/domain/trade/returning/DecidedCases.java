package market.sourcing.domain.trade.returning;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.CasesOfOrder;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.DecidedBefore;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Repository;

/** Cases of an order that an operator has decided: each is opened again by evidence that was not shown then, and by an operator. */
record DecidedCases(Repository<ReturnCase> cases) {

    /**
     * The latest case in which an operator has found for the factory about what is claimed.
     *
     * @throws Refused {@link RefusalCode#CASE_DECIDED} when nothing is shown that was not shown then
     */
    Optional<String> reopened(Claim claim, List<Evidence> evidence, CasesOfOrder all) {
        var earlier = earlier(claim, all);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var latest = earlier.getLast().soFar().asked().caseId();
        if (evidence.stream().allMatch(shown -> wasShown(shown, earlier))) {
            throw new Refused(
                    RefusalCode.CASE_DECIDED,
                    "An operator has decided this; only something that was not shown then opens it again.",
                    Map.of("caseId", latest));
        }
        return Optional.of(latest);
    }

    private static boolean wasShown(Evidence evidence, List<DecidedBefore> earlier) {
        return earlier.stream()
                .anyMatch(of -> of.soFar().proofs().find(evidence.sha256()).isPresent());
    }

    /** In the order of their ends. */
    private List<DecidedBefore> earlier(Claim claim, CasesOfOrder all) {
        var since = ClaimedUnits.NONE;
        for (var of : known(all.open())) {
            since = since.plus(of.taken(claim).list());
        }
        var earlier = new ArrayDeque<DecidedBefore>();
        for (var of : known(all.ended()).reversed()) {
            if (of.isAbout(claim, since)) {
                earlier.addFirst(of);
            }
            since = since.plus(of.taken(claim).list());
        }
        return List.copyOf(earlier);
    }

    private List<DecidedBefore> known(List<String> ids) {
        return ids.stream()
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN))
                .map(of -> new DecidedBefore(of.invoke(ReturnCase::soFar)))
                .toList();
    }
}
