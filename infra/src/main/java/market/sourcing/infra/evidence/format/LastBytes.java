package market.sourcing.infra.evidence.format;

/** The last bytes of what passes: an archive is found from its end, so that any other file can be one at the same time. */
public final class LastBytes {
    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};
    /** Of the record at the end of an archive, without its comment. */
    private static final int RECORD = 22;

    private static final int LONGEST_COMMENT = 0xFFFF;

    private final byte[] ring = new byte[RECORD + LONGEST_COMMENT];
    private long passed;

    public void pass(byte[] bytes, int from, int length) {
        int kept = Math.min(length, ring.length);
        passed += length - kept;
        int at = (int) (passed % ring.length);
        int first = Math.min(kept, ring.length - at);
        System.arraycopy(bytes, from + length - kept, ring, at, first);
        System.arraycopy(bytes, from + length - kept + first, ring, 0, kept - first);
        passed += kept;
    }

    /** Whether a reader of archives would take it for one: a last record with a comment that ends where the file does. */
    public boolean areOfArchive() {
        int kept = (int) Math.min(passed, ring.length);
        for (int left = RECORD; left <= kept; left++) {
            if (isRecord(left) && comment(left) == left - RECORD) {
                return true;
            }
        }
        return false;
    }

    private boolean isRecord(int left) {
        for (int i = 0; i < END_OF_ARCHIVE.length; i++) {
            if (at(left - i) != END_OF_ARCHIVE[i]) {
                return false;
            }
        }
        return true;
    }

    private int comment(int left) {
        return (at(left - 20) & 0xFF) | (at(left - 21) & 0xFF) << 8;
    }

    /** @param left how many bytes there are from it to the end, itself counted */
    private byte at(int left) {
        return ring[(int) ((passed - left) % ring.length)];
    }
}
