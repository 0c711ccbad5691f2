package market.sourcing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class CautiousDefaultsTest {
    /** Empty is not set. */
    @ParameterizedTest
    @CsvSource({
        // database, server.address, property beside it, its value, then the address and whether metrics are open
        ", , , , 127.0.0.1, true",
        ", 0.0.0.0, , , 0.0.0.0, false",
        ", 127.0.0.1, , , 127.0.0.1, true",
        ", ::1, , , ::1, true",
        ", , sourcing.public-address, https://market.example, 127.0.0.1, false",
        ", , sourcing.trusted-proxies, 127.0.0.1/32, 127.0.0.1, false",
        ", 0.0.0.0, sourcing.security.open-metrics, true, 0.0.0.0, true",
        ", , sourcing.security.open-metrics, false, 127.0.0.1, false",
        "jdbc:postgresql://db/x, , , , , false",
        "jdbc:postgresql://db/x, 127.0.0.1, , , 127.0.0.1, true",
        "jdbc:postgresql://db/x, 0.0.0.0, , , 0.0.0.0, false",
    })
    void what_is_open_was_asked_for(
            @Nullable String database,
            @Nullable String given,
            @Nullable String property,
            @Nullable String value,
            @Nullable String address,
            boolean metrics) {
        var environment = new MockEnvironment();
        set(environment, "spring.datasource.url", database);
        set(environment, "server.address", given);
        set(environment, property, value);

        new CautiousDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.address")).isEqualTo(address);
        assertThat(environment.getProperty("sourcing.security.open-metrics", Boolean.class))
                .isEqualTo(metrics);
    }

    private static void set(MockEnvironment environment, @Nullable String property, @Nullable String value) {
        if (property != null && value != null) {
            environment.setProperty(property, value);
        }
    }
}
