package market.sourcing.domain.shared;

import java.time.Instant;

/** A command about one return case. What has fallen due in the life of its order by its instant is done before it. */
public interface OfCase {
    CaseId caseId();

    Instant at();
}
