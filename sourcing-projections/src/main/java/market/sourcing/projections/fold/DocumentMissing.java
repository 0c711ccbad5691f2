package market.sourcing.projections.fold;

import org.jspecify.annotations.Nullable;

/** An event came for a document that its first event never made; the event is parked, not skipped. */
public final class DocumentMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DocumentMissing(String id, Object event) {
        super("No document " + id + " for " + event.getClass().getSimpleName());
    }

    /** @throws DocumentMissing when there is no document */
    public static <D> D required(@Nullable D before, String id, Object event) {
        if (before == null) {
            throw new DocumentMissing(id, event);
        }
        return before;
    }
}
