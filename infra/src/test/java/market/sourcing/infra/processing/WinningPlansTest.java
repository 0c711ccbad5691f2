package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class WinningPlansTest {

    @Test
    void the_stages_of_a_plan_are_found_at_any_depth_and_those_that_lost_are_not() {
        assertThat(WinningPlans.stages(BsonDocument.parse("""
                        {explainVersion: '1', queryPlanner: {
                          winningPlan: {stage: 'LIMIT', inputStage: {stage: 'FETCH', inputStage: {stage: 'IXSCAN'}}},
                          rejectedPlans: [{stage: 'COLLSCAN'}]}}"""))).containsExactly("LIMIT", "FETCH", "IXSCAN");
    }

    @Test
    void a_plan_of_the_slot_based_engine_is_read_as_the_classic_one() {
        assertThat(WinningPlans.stages(BsonDocument.parse("""
                        {explainVersion: '2', queryPlanner: {winningPlan: {
                          queryPlan: {stage: 'GROUP', inputStage: {stage: 'COLLSCAN'}},
                          slotBasedPlan: {slots: '$$RESULT', stages: '[1] scan s1'}}}}"""))).containsExactly("GROUP", "COLLSCAN");
    }

    @Test
    void a_pipeline_tells_what_it_reads_in_its_first_stage() {
        assertThat(WinningPlans.stages(BsonDocument.parse("""
                        {stages: [
                          {$cursor: {queryPlanner: {winningPlan: {stage: 'OR', inputStages: [
                            {stage: 'IXSCAN'}, {stage: 'COLLSCAN'}]}}}},
                          {$group: {_id: '$offer.category'}}]}"""))).containsExactly("OR", "IXSCAN", "COLLSCAN");
    }
}
