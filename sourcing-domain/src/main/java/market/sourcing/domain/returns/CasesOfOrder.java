package market.sourcing.domain.returns;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * The cases that there have been about one order, by id.
 *
 * @param open in the order of their ids
 * @param ended in the order of their ends
 */
public record CasesOfOrder(List<String> open, List<String> ended) {
    static final CasesOfOrder NONE = new CasesOfOrder(List.of(), List.of());

    /** Each of them is read when another is opened; a case may be about all lines, so who needs more opens them to no end. */
    private static final int MOST = 100;

    public CasesOfOrder {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /** @throws Refused {@link RefusalCode#TOO_MANY_CASES} */
    public void mustLeaveRoom() {
        if (open.size() + ended.size() >= MOST) {
            throw new Refused(
                    RefusalCode.TOO_MANY_CASES,
                    "This order has had " + MOST + " cases; an operator helps with what is left.",
                    Map.of("most", MOST));
        }
    }

    boolean hasEnded(String caseId) {
        return ended.contains(caseId);
    }

    /** One that has ended before begins again where other goods turn back that came for its own. */
    CasesOfOrder opened(String caseId) {
        return new CasesOfOrder(
                Stream.concat(without(open, caseId), Stream.of(caseId)).sorted().toList(),
                without(ended, caseId).toList());
    }

    CasesOfOrder ended(String caseId) {
        return new CasesOfOrder(
                without(open, caseId).toList(),
                Stream.concat(ended.stream(), Stream.of(caseId)).toList());
    }

    private static Stream<String> without(List<String> ids, String caseId) {
        return ids.stream().filter(id -> !id.equals(caseId));
    }
}
