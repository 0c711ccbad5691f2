package market.sourcing.api.actions;

import java.util.Map;
import market.sourcing.domain.shared.Actor;

/** A thing that somebody may do something with, and all that the commands for it are made of. */
public interface Subject {

    /** Who asks what he may do. */
    Actor actor();

    /** What stands in the paths of its verbs, by name. */
    Map<String, String> names();
}
