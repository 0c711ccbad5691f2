package market.sourcing.embeddedmongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.function.IntFunction;

/** The documents of all collections that were read last, unpacked. They are shared: nobody may change them. */
final class RecentDocuments {
    /** Of the heap, an eighth. */
    private static final long SHARE = 8;
    /** Objects take about so many times the bytes they are packed in (measured over the marketplace's read models). */
    private static final int UNPACKED = 7;

    private final Cache<Place, Recent> recent = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .weigher((Place place, Recent document) -> document.packed() * UNPACKED)
            .build();

    private record Place(PackedDocuments collection, int position) {}

    /** @param packed bytes */
    record Recent(Document document, int packed) {}

    Document get(PackedDocuments collection, int position, IntFunction<Recent> unpack) {
        return recent.get(new Place(collection, position), place -> unpack.apply(place.position()))
                .document();
    }

    Optional<Document> ifPresent(PackedDocuments collection, int position) {
        return Optional.ofNullable(recent.getIfPresent(new Place(collection, position)))
                .map(Recent::document);
    }

    void forget(PackedDocuments collection, int position) {
        recent.invalidate(new Place(collection, position));
    }
}
