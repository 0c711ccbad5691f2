package market.sourcing.embeddedmongo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Some postings of an index, in its order. */
sealed interface Postings {
    Stream<Posting> walk(boolean forward);

    /** How many entries there are about, where of each posting only so many count. */
    long estimate(List<Narrowing> narrowings);

    /** Those of some keys, none of them empty. */
    record Of(List<Posting> all) implements Postings {
        private static final int SAMPLES = 32;

        @Override
        public Stream<Posting> walk(boolean forward) {
            return (forward ? all : all.reversed()).stream();
        }

        @Override
        public long estimate(List<Narrowing> narrowings) {
            int step = Math.max(1, all.size() / SAMPLES);
            long sampled = 0;
            int samples = 0;
            for (int place = 0; place < all.size(); place += step) {
                sampled += Narrowing.size(narrowings, all.get(place));
                samples++;
            }
            return samples == 0 ? 0 : sampled * all.size() / samples;
        }
    }

    /** All of a stretch of the index: how many they are is not known. */
    record Stretch(Slice entries) implements Postings {
        /** Each costs some descents into the map. */
        private static final int SAMPLES = 8;

        @Override
        public Stream<Posting> walk(boolean forward) {
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(new Walk(entries, forward), Spliterator.ORDERED), false);
        }

        @Override
        public long estimate(List<Narrowing> narrowings) {
            var whole = slices(narrowings);
            if (whole.isPresent()) {
                return whole.get().stream().mapToLong(Slice::size).sum();
            }
            int step = Math.max(1, entries.size() / SAMPLES);
            double share = 0;
            int samples = 0;
            for (int place = entries.from(); place < entries.to(); place += step) {
                var posting = entries.entries().postingAt(place);
                share += (double) Narrowing.size(narrowings, posting) / posting.size();
                samples++;
            }
            return samples == 0 ? 0 : Math.round(share * entries.size() / samples);
        }

        /** The entries that count, where whole postings do. */
        Optional<List<Slice>> slices(List<Narrowing> narrowings) {
            var slices = new ArrayList<Slice>();
            for (Narrowing narrowing : narrowings) {
                var slice = narrowing.wholePostingsOf(entries);
                if (slice.isEmpty()) {
                    return Optional.empty();
                }
                slices.add(slice.get());
            }
            return Optional.of(Slice.disjoint(slices));
        }
    }

    /** Jumps from posting to posting. */
    final class Walk implements Iterator<Posting> {
        private final EntryMap entries;
        private final boolean forward;
        private int from;
        private int to;

        private Walk(Slice stretch, boolean forward) {
            this.entries = stretch.entries();
            this.forward = forward;
            this.from = stretch.from();
            this.to = stretch.to();
        }

        @Override
        public boolean hasNext() {
            return from < to;
        }

        @Override
        public Posting next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var posting = entries.postingAt(forward ? from : to - 1);
            if (forward) {
                from = posting.whole().to();
            } else {
                to = posting.whole().from();
            }
            return posting;
        }
    }
}
