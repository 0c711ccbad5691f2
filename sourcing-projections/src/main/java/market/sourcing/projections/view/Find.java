package market.sourcing.projections.view;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A question about documents; it is asked when it is read, and asked anew each time. What refines it makes another one.
 *
 * @param part what is made of each document: of a record its components are read, and nothing else
 * @param order null for any
 * @param limit at most so many, 0 for all
 */
public record Find<D>(
        Source source, Class<D> part, Bson filter, @Nullable Bson order, int limit) {

    /** Who knows the answer. */
    @FunctionalInterface
    public interface Source {
        <D> void read(Find<D> question, Consumer<? super D> reader);
    }

    /** Of each document only what this record has. */
    public <P> Find<P> as(Class<P> smaller) {
        return new Find<>(source, smaller, filter, order, limit);
    }

    /** The fields that a record is made of. */
    public List<String> fields() {
        return Arrays.stream(part.getRecordComponents()).map(Find::field).toList();
    }

    private static String field(RecordComponent component) {
        return component.isAnnotationPresent(BsonId.class) ? "_id" : component.getName();
    }

    /** The same asked of others. */
    public Find<D> where(Bson others) {
        return new Find<>(source, part, others, order, limit);
    }

    public Find<D> sort(Bson wanted) {
        return new Find<>(source, part, filter, wanted, limit);
    }

    public Find<D> limit(int most) {
        return new Find<>(source, part, filter, order, most);
    }

    public Optional<D> first() {
        return limit(1).list().stream().findFirst();
    }

    public List<D> list() {
        var found = new ArrayList<D>();
        forEach(found::add);
        return found;
    }

    public void forEach(Consumer<? super D> reader) {
        source.read(this, reader);
    }
}
