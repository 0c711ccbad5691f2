package market.sourcing.api.pool.feed.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import market.sourcing.api.pool.feed.FedGoods;
import market.sourcing.infra.feed.PooledRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is compared with here, the published types of the vocabulary take: a test with others' tools shows it. */
class SchemaOrgTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static void isToldAs(PooledRecord record, String file) throws IOException {
        try (var expected = Objects.requireNonNull(SchemaOrgTest.class.getResourceAsStream(file))) {
            assertThat(JSON.readTree(SchemaOrg.of(record)))
                    .isEqualTo(JSON.readTree(new String(expected.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_listing_is_a_group_of_products() throws IOException {
        isToldAs(FedGoods.listing(FedGoods.LISTING, FedGoods.bag(), Map.of("RED-M", 20, "BLUE-M", 0)), "listing.json");
    }

    @Test
    void a_factory_is_an_organization() throws IOException {
        isToldAs(FedGoods.factory(), "factory.json");
    }
}
