package market.sourcing.transparency.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.transparency.merkle.Hash;
import org.junit.jupiter.api.Test;

class LoggedEventTest {
    private static final LoggedEvent EVENT = new LoggedEvent(
            7,
            "event-1",
            "listing-瑜伽裤",
            0,
            null,
            "2026-11-21T08:00:00.000000001Z",
            "sourcing.listing.Listed",
            "1",
            "{\"a\":1}",
            "{}");

    /** The form is a contract with whoever writes a verifier of his own. */
    @Test
    void a_leaf_is_the_hash_of_the_columns_each_led_by_its_length_in_bytes() {
        var content = "1:7" + "7:event-1" + "17:listing-瑜伽裤" + "1:0" + "-" + "30:2026-11-21T08:00:00.000000001Z"
                + "23:sourcing.listing.Listed" + "1:1" + "7:{\"a\":1}" + "2:{}";

        assertThat(EVENT.leaf()).isEqualTo(Hash.ofLeaf(content.getBytes(UTF_8)));
    }

    @Test
    void no_two_rows_read_alike() {
        var moved = new LoggedEvent(
                7, "event-1", "listing-瑜伽裤", 0, "-", EVENT.timeStamp(), EVENT.payloadType(), "1", "{\"a\":1}", "{}");

        assertThat(moved.leaf()).isNotEqualTo(EVENT.leaf());
    }
}
