package market.sourcing.infra.processing;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a MongoDB says in an explanation that it would do, whichever of its engines would do it. */
final class WinningPlans {
    private final List<String> stages = new ArrayList<>();

    private WinningPlans() {}

    /** The names of all stages of the plans that won, such as IXSCAN; of a pipeline those that read the collection. */
    static List<String> stages(BsonDocument explanation) {
        var plans = new WinningPlans();
        plans.read(explanation, false);
        return plans.stages;
    }

    private void read(BsonValue value, boolean won) {
        if (value.isArray()) {
            value.asArray().forEach(each -> read(each, won));
        } else if (value.isDocument()) {
            value.asDocument().forEach((key, inside) -> {
                if (won && key.equals("stage") && inside.isString()) {
                    stages.add(inside.asString().getValue());
                }
                read(inside, won || key.equals("winningPlan"));
            });
        }
    }
}
