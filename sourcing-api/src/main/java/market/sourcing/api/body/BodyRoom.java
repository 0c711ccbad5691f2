package market.sourcing.api.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;

/**
 * Room for bodies that are larger than nearly all: they may come slowly, and from many accounts at once, and have to be whole before
 * they are read. Small ones need none, so that nobody's order waits for somebody's large body.
 */
record BodyRoom(Room room) {
    static final int SMALL = 16 * 1024;

    /**
     * Reads a body to its end, and makes something of it.
     *
     * @throws ProblemException {@link ApiCode#BUSY} when there is no room for more of it
     */
    <R> R whole(InputStream body, Function<byte[], R> reading) throws IOException {
        var begin = body.readNBytes(SMALL);
        return begin.length < SMALL ? reading.apply(begin) : large(begin, body, reading);
    }

    private <R> R large(byte[] begin, InputStream body, Function<byte[], R> reading) throws IOException {
        var read = new ArrayList<byte[]>();
        int taken = 0;
        try {
            do {
                room.take(1);
                taken++;
                read.add(body.readNBytes(Room.PART));
            } while (read.getLast().length == Room.PART);
            return reading.apply(joined(begin, read));
        } finally {
            room.giveBack(taken);
        }
    }

    private static byte[] joined(byte[] begin, List<byte[]> rest) {
        int length = begin.length + rest.stream().mapToInt(part -> part.length).sum();
        var all = new ByteArrayOutputStream(length);
        all.writeBytes(begin);
        rest.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
