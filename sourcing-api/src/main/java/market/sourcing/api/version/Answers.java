package market.sourcing.api.version;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Successful answers about one thing: with its ETag, and its address when it is new. */
public final class Answers {
    private Answers() {}

    /** What a change answers. */
    public record Changed(String id, long version) {}

    public static ResponseEntity<Changed> changed(String id, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(new Changed(id, version));
    }

    public static <T> ResponseEntity<T> created(String path, long version, T body) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(version)).body(body);
    }

    /** Clients may keep it, and must ask whether it still holds; Spring answers 304 where it does. */
    public static <T> ResponseEntity<T> shown(long version, T body) {
        return ResponseEntity.ok()
                .eTag(tag(version))
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    /**
     * The same, of what shows more than the thing that has the version, such as its factory's terms: the ETag is another one
     * whenever anything shown is, and a change may name it as well.
     */
    public static <T> ResponseEntity<T> shownWhole(long version, T body) {
        return ResponseEntity.ok()
                .eTag(WholeTag.of(version, body))
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    /** The same, of what also changes with time and money, without a new version: no copy of it holds. */
    public static <T> ResponseEntity<T> moving(long version, T body) {
        return ResponseEntity.ok()
                .eTag(tag(version))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
