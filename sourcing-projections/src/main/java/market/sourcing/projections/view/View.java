package market.sourcing.projections.view;

import java.util.List;
import org.bson.conversions.Bson;

/**
 * One read model: one processing group, one versioned collection.
 *
 * @param name snake case, such as order_summary; also the name of its processing group
 * @param version raised whenever the documents or the fold change; a new version is built beside the live one
 * @param document a record; its component annotated with BsonId is the document's id
 * @param indexes declared next to the query that needs them
 */
public record View<D>(String name, int version, Class<D> document, List<Bson> indexes) {
    public View {
        indexes = List.copyOf(indexes);
    }

    /** Such as order_summary_v1: the stem of the collection's name, to which the engine adds the build. */
    public String versionedName() {
        return name + "_v" + version;
    }
}
