package market.sourcing.domain.returns.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The factory says what came back. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param accepted of a part, which units
 * @param remark what is wrong with the rest, 1 to 500 characters; null when all is as it should be
 */
public record InspectGoods(
        CaseId caseId,
        @Nullable Long expectedVersion,
        Actor actor,
        Inspection outcome,
        List<Units> accepted,
        @Nullable String remark,
        Instant at)
        implements OfCase {}
