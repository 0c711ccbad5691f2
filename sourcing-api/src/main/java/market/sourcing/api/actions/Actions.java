package market.sourcing.api.actions;

import java.util.List;

/**
 * What the caller may do with a thing now. It holds for this instant only: no answer of it may be kept.
 *
 * @param actions all that is ever his to ask for, allowed now or not; none where he may only look
 */
public record Actions(List<Action> actions) {
    public Actions {
        actions = List.copyOf(actions);
    }
}
