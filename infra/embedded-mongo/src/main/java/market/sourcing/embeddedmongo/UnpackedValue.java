package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One that the library has made an object of. */
record UnpackedValue(@Nullable Object value) implements Value {
    @Override
    public Kind kind() {
        return switch (value) {
            case null -> Kind.NOTHING;
            case String text -> Kind.TEXT;
            case Integer whole -> Kind.WHOLE;
            case Long whole -> Kind.WHOLE;
            case Boolean truth -> Kind.TRUTH;
            case Collection<?> elements -> Kind.ARRAY;
            case Document document -> Kind.DOCUMENT;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean is(Text wanted) {
        return wanted.text().equals(value);
    }

    @Override
    public long whole() {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    @Override
    public boolean truth() {
        return (Boolean) Objects.requireNonNull(value);
    }

    @Override
    public Iterator<UnpackedValue> elements() {
        return ((Collection<?>) Objects.requireNonNull(value))
                .stream().map(UnpackedValue::new).iterator();
    }

    @Override
    public UnpackedValue field(Text name) {
        return new UnpackedValue(((Document) Objects.requireNonNull(value)).get(name.text()));
    }
}
