package market.sourcing.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import market.sourcing.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
    private static final int TWO_PARTS = BodyRoom.SMALL + Room.PART + 1;

    private final BodyRoom room = new BodyRoom(new Room(2));

    private byte[] read(byte[] body) {
        return reading(body, () -> {});
    }

    private byte[] reading(byte[] body, Runnable meanwhile) {
        try {
            return room.whole(new ByteArrayInputStream(body), whole -> {
                meanwhile.run();
                return whole;
            });
        } catch (IOException ofMemory) {
            throw new UncheckedIOException(ofMemory);
        }
    }

    private static byte[] body(int length) {
        var body = new byte[length];
        for (int at = 0; at < length; at++) {
            body[at] = (byte) at;
        }
        return body;
    }

    @Test
    void a_body_is_read_as_it_was_sent_whatever_its_size() {
        for (int length : new int[] {0, 1, BodyRoom.SMALL - 1, BodyRoom.SMALL, BodyRoom.SMALL + 1, TWO_PARTS}) {
            assertThat(read(body(length))).isEqualTo(body(length));
        }
    }

    @Test
    void a_body_that_there_is_no_room_for_is_refused_and_leaves_none_taken() {
        var refused = catchThrowableOfType(ProblemException.class, () -> read(body(BodyRoom.SMALL + 2 * Room.PART)));
        assertThat(refused.problem().code()).isEqualTo("BUSY");
        assertThat(read(body(TWO_PARTS))).hasSize(TWO_PARTS);
    }

    @Test
    void while_large_ones_have_all_the_room_small_ones_are_read() {
        var large = body(TWO_PARTS);
        reading(large, () -> {
            assertThat(read(body(BodyRoom.SMALL - 1))).hasSize(BodyRoom.SMALL - 1);
            assertThat(catchThrowableOfType(ProblemException.class, () -> read(large))
                            .problem()
                            .code())
                    .isEqualTo("BUSY");
        });
        assertThat(read(large)).isEqualTo(large);
    }
}
