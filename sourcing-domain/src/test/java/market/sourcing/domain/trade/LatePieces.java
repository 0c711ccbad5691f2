package market.sourcing.domain.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;

/** Why pieces of one order are claimed; as late, no more than were. */
final class LatePieces {
    private final Map<String, String> reasons = new HashMap<>();
    private int late;
    private int claimed;
    private boolean byPiece;

    void miss(DispatchPromiseMissed miss) {
        byPiece = miss.deliveryRules().equals("delivery-4");
        late = pieces(miss.late());
    }

    void miss(MissReassessed less) {
        late = pieces(less.late());
    }

    private static int pieces(List<Content> contents) {
        return contents.stream().mapToInt(Content::quantity).sum();
    }

    void claim(UnitsClaimed claim) {
        reasons.put(claim.caseId(), String.valueOf(claim.reason()));
        if (isLate(claim.caseId())) {
            claimed += units(claim.units());
            assertThat(late).as("late at all").isPositive();
            assertThat(claimed).as("claimed as late").isLessThanOrEqualTo(byPiece ? late : Integer.MAX_VALUE);
        }
    }

    void end(ClaimEnded end) {
        claimed -= isLate(end.caseId()) ? units(end.freed()) - exchanged(end) : 0;
    }

    private static int exchanged(ClaimEnded end) {
        return end.exchanged() == null ? 0 : units(end.exchanged());
    }

    private boolean isLate(String caseId) {
        return "LATE".equals(reasons.get(caseId));
    }

    private static int units(List<Units> units) {
        return units.stream().mapToInt(Units::units).sum();
    }

    /** Each case with its reason. */
    List<String> ended(Map<String, String> outcomes) {
        return outcomes.entrySet().stream()
                .map(of -> reasons.get(of.getKey()) + " " + of.getValue())
                .toList();
    }
}
