package market.sourcing.infra.processing.following;

/** A rider's place in a convoy. All but {@link #leave} is for the convoy's own thread. */
final class Seat {
    private final Rider rider;
    private volatile boolean leaving;
    private boolean claimed;
    private long position;

    Seat(Rider rider) {
        this.rider = rider;
    }

    Rider rider() {
        return rider;
    }

    String name() {
        return rider.name();
    }

    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    void claim(long lastRead) {
        claimed = true;
        position = lastRead;
    }

    /** The claim may be another's by now. */
    void doubt() {
        claimed = false;
    }

    boolean isClaimed() {
        return claimed;
    }

    /** The last position read by it, when it is claimed. */
    long position() {
        return position;
    }

    /** When that is committed. */
    void moveTo(long lastRead) {
        position = lastRead;
        rider.applied().accept(lastRead);
    }
}
