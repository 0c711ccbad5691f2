package market.sourcing.infra.embedded.mongo;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Entries of several slices one after the other, forward or backward, none touched before it is asked for. */
final class SliceWalk implements Iterator<Entry> {
    private final Iterator<Slice> slices;
    private final boolean forward;
    private @Nullable Slice current;
    private int walked;

    SliceWalk(List<Slice> slices, boolean forward) {
        this.slices = slices.iterator();
        this.forward = forward;
    }

    @Override
    public boolean hasNext() {
        while (current == null || walked == current.size()) {
            if (!slices.hasNext()) {
                return false;
            }
            current = slices.next();
            walked = 0;
        }
        return true;
    }

    @Override
    public Entry next() {
        if (!hasNext() || current == null) {
            throw new NoSuchElementException();
        }
        int place = forward ? current.from() + walked : current.to() - 1 - walked;
        walked++;
        return current.posting().get(place);
    }
}
