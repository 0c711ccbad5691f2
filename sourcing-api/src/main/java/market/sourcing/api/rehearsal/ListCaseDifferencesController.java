package market.sourcing.api.rehearsal;

import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.rehearsal.returns.CaseVerdict;
import market.sourcing.domain.rehearsal.returns.JudgedCase;
import market.sourcing.domain.rehearsal.returns.ReturnFindings;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.rehearsal.Rehearsals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /audit/v1/rehearsals/{id}/cases} */
@RestController
record ListCaseDifferencesController(Rehearsals rehearsals) {
    /**
     * A claim that would have ended otherwise, or with other money.
     *
     * @param caseId of a past return, its name in the seller's own books
     * @param simulated whether its receipt is made up
     */
    record Shown(
            String caseId,
            String orderId,
            String factoryId,
            boolean simulated,
            ShownCaseVerdict happened,
            ShownCaseVerdict wouldHave) {
        static Shown of(JudgedCase judged) {
            return new Shown(
                    judged.caseId(),
                    judged.orderId(),
                    judged.factoryId(),
                    judged.simulated(),
                    ShownCaseVerdict.of(judged.happened(), judged.currency()),
                    ShownCaseVerdict.of(judged.wouldHave(), judged.currency()));
        }
    }

    /**
     * What became of a claim.
     *
     * @param outcome NOT_ALLOWED, OPEN, or how its case ended
     * @param refunded everything that went back in it
     * @param restocking what the factory kept of it
     */
    record ShownCaseVerdict(
            @OneOf(
                    value = CaseOutcome.class,
                    also = {CaseVerdict.NOT_ALLOWED, CaseVerdict.OPEN})
            String outcome,

            MoneyBody refunded,
            MoneyBody restocking) {
        static ShownCaseVerdict of(CaseVerdict verdict, String currency) {
            return new ShownCaseVerdict(
                    verdict.outcome(),
                    MoneyBody.shown(verdict.refundedMinor(), currency),
                    MoneyBody.shown(verdict.restockingMinor(), currency));
        }
    }

    /** Once it is done, the claims that would have ended otherwise. */
    @Refuses(api = ApiCode.REHEARSAL_NOT_DONE)
    @OpenTo({Role.OPERATOR, Role.AUDITOR})
    @GetMapping(StartRehearsalController.PATH + "/{id}/cases")
    Page<Shown> cases(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        return Differences.page(size, after, () -> listed(id), Shown::of);
    }

    private List<JudgedCase> listed(String id) {
        return KnownRehearsal.found(
                        rehearsals,
                        id,
                        ReturnFindings.class,
                        "It has found no claims yet, was ended before, or is about deliveries.")
                .listed();
    }
}
