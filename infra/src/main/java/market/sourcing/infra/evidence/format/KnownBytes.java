package market.sourcing.infra.evidence.format;

import java.util.Arrays;

/** Bytes at known places. */
final class KnownBytes {
    private KnownBytes() {}

    static boolean begins(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    static int uint16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    static long uint32(byte[] bytes, int at) {
        return (long) uint16(bytes, at) << 16 | uint16(bytes, at + 2);
    }

    /** Where the last occurrence begins; -1 when there is none. */
    static int last(byte[] bytes, byte[] mark) {
        for (int at = bytes.length - mark.length; at >= 0; at--) {
            if (begins(bytes, at, mark)) {
                return at;
            }
        }
        return -1;
    }
}
