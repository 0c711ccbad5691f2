package market.sourcing.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_client_that_took_all_is_told_how_long_to_wait_and_others_are_not() {
        var buckets = new Buckets(2, HOUR, 10);
        assertThat(buckets.look("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isBetween(1L, 1800L);
        assertThat(buckets.look("a")).isBetween(1L, 1800L);
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void several_are_taken_together_or_not_at_all() {
        var buckets = new Buckets(5, HOUR, 10);
        assertThat(buckets.take("a", 3)).isZero();
        assertThat(buckets.take("a", 3)).isPositive();
        assertThat(buckets.take("a", 2)).isZero();
        assertThat(buckets.take("b", 6)).isPositive();
    }

    @Test
    void there_is_more_after_a_while() {
        var buckets = new Buckets(1, Duration.ofMillis(20), 10);
        assertThat(buckets.take("a")).isZero();
        await().atMost(Duration.ofSeconds(60)).until(() -> buckets.take("a") == 0);
    }

    @Test
    void a_flood_of_addresses_makes_nobody_forgotten_and_takes_no_more_memory() {
        var buckets = new Buckets(2, HOUR, 10);
        while (buckets.take("guesser") == 0) {}
        int answered = 0;
        for (int address = 0; address < 1_000; address++) {
            answered += buckets.take("address " + address) == 0 ? 1 : 0;
        }
        assertThat(buckets.look("guesser")).isPositive();
        assertThat(buckets.size()).isLessThanOrEqualTo(10);
        assertThat(answered).as("those with room, and those that share one").isBetween(9, 9 + 20);
        assertThat(buckets.take("address 1")).as("who was there goes on").isZero();
    }

    @Test
    void a_site_of_65536_networks_is_a_few_clients() {
        var buckets = new AddressBuckets(2, HOUR, 1_000);
        int answered = 0;
        for (int network = 0; network < 500; network++) {
            answered += buckets.take("2001:db8:1:" + Integer.toHexString(network) + "::/64") == 0 ? 1 : 0;
        }
        assertThat(answered).isEqualTo(2 * 8);
        assertThat(buckets.look("2001:db8:1:ffff::/64")).isPositive();
        assertThat(buckets.take("2001:db8:2:0::/64")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2::/64",
        "2001:db8::6, 2001:db8:0:0::/64",
        "2001:db8:0:0:1:2:3:6, 2001:db8:0:0::/64",
        "fe80::1%no-such-card, fe80:0:0:0::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64"
    })
    void an_address_of_version_6_counts_by_its_network(String address, String client) {
        assertThat(ClientAddress.of(Passing.from(address, "GET", "/x"))).isEqualTo(client);
    }
}
