package market.sourcing.embeddedmongo;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Entries of several slices one after the other, forward or backward, none touched before it is asked for. */
final class SliceWalk implements Iterator<Entry> {
    private final Iterator<Slice> slices;
    private final boolean forward;
    private Iterator<Entry> current = Collections.emptyIterator();

    SliceWalk(List<Slice> slices, boolean forward) {
        this.slices = (forward ? slices : slices.reversed()).iterator();
        this.forward = forward;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            if (!slices.hasNext()) {
                return false;
            }
            current = slices.next().walk(forward);
        }
        return true;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
