package market.sourcing.api.returns.actions;

import java.util.stream.Stream;
import market.sourcing.api.actions.Described;
import org.junit.jupiter.api.Test;

class CaseVerbsTest {
    @Test
    void every_change_of_a_case_and_its_flags_is_a_verb() {
        var verbs = Stream.concat(CaseVerbs.ALL.stream(), CaseVerbs.OF_A_FLAG.stream());
        Described.haveAll("/api/returns/{id}/", verbs.toList());
    }
}
