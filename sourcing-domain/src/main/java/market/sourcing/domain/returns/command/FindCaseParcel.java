package market.sourcing.domain.returns.command;

import market.sourcing.domain.shared.CaseId;

/** Answers the parcel that a case awaits, on its way back or with other goods, as an {@code Optional}. */
public record FindCaseParcel(CaseId caseId) {}
