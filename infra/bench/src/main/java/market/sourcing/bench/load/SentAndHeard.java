package market.sourcing.bench.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long changes of listings take from being sent to being heard of, by whoever hears. */
public final class SentAndHeard {
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private volatile Latencies heard = new Latencies();

    /** A change of the listing is sent at this moment. */
    public void sends(String listing) {
        sentAt.put(listing, System.nanoTime());
    }

    /** Nothing where no change of it was sent. */
    void hears(String listing, long now) {
        var sent = sentAt.get(listing);
        if (sent != null) {
            heard.add(now - sent);
        }
    }

    /** How often somebody heard of something since the last call of {@link #heard}. */
    public long count() {
        return heard.count();
    }

    /** From sending a change to hearing of it, of all who heard since the last call. */
    public Latencies heard() {
        var until = heard;
        heard = new Latencies();
        return until;
    }
}
