package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document that may be what is asked for, and where it is kept. It is unpacked only where nothing less will do. */
final class Candidate {
    private final int position;
    private final Value value;
    private final Supplier<Document> unpacking;
    private @Nullable Document document;

    private Candidate(int position, Value value, Supplier<Document> unpacking) {
        this.position = position;
        this.value = value;
        this.unpacking = unpacking;
    }

    /** One that is unpacked already. */
    static Candidate of(int position, Document document) {
        return new Candidate(position, new UnpackedValue(document), () -> document);
    }

    /** @param asked what may be asked of it */
    static Candidate packed(int position, byte[] packed, TopFields asked) {
        return new Candidate(position, PackedValue.of(packed), () -> asked.of(packed));
    }

    int position() {
        return position;
    }

    Value value() {
        return value;
    }

    /** As much of it as may be asked for, or more; nobody may change it. */
    Document document() {
        var unpacked = document;
        if (unpacked == null) {
            unpacked = unpacking.get();
            document = unpacked;
        }
        return unpacked;
    }
}
