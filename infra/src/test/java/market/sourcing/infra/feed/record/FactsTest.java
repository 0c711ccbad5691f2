package market.sourcing.infra.feed.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import org.junit.jupiter.api.Test;

/** A record is the same bytes wherever it is made, and can be read back. */
class FactsTest {
    private static final PlainTerms TERMS = PlainTermsBuilder.titled("zh", "托特包")
            .title("en", "Tote \"bag\"")
            .category("bags")
            .skus(List.of(new PlainTerms.PlainSku("RED", Map.of("colour", "red"), List.of())))
            .ladder(List.of(new PlainTerms.PlainTier(20, "6.1000")))
            .moq(20)
            .multiple(5)
            .labels("new", "hot")
            .shipFrom("浙江 义乌")
            .build();

    @Test
    void a_listing_is_written_in_canonical_form() {
        var facts = ListingFacts.of(new ListingDrafted("listing-1", "factory-1", "account-1", TERMS, "f"))
                .after(new ListingPublished("listing-1", "factory-1"))
                .stocked("RED", 50);
        var json = CanonicalJson.write(facts);
        assertThat(json)
                .isEqualTo(
                        "{\"factoryId\":\"factory-1\",\"state\":\"PUBLISHED\",\"stock\":{\"RED\":50},\"terms\":{"
                                + "\"category\":\"bags\",\"currency\":\"CNY\",\"dispatchPromise\":\"H48\",\"labels\":[\"hot\",\"new\"],"
                                + "\"ladder\":[{\"from\":20,\"price\":\"6.1000\"}],\"minimumOrderQuantity\":20,\"orderMultiple\":5,"
                                + "\"productionKind\":\"SPOT\",\"shipFrom\":\"浙江 义乌\",\"skus\":[{\"attributes\":{\"colour\":\"red\"},"
                                + "\"code\":\"RED\",\"ladder\":[]}],\"titles\":{\"en\":\"Tote \\\"bag\\\"\",\"zh\":\"托特包\"},\"unit\":\"piece\"}}");
        assertThat(CanonicalJson.read(json, ListingFacts.class)).isEqualTo(facts);
    }

    /** RFC 8785, 3.2.3. By code points, as most languages compare texts, they would be the other way around. */
    @Test
    void members_are_in_the_order_of_their_utf_16() {
        assertThat(CanonicalJson.write(Map.of("Ａ", 1, "😀", 2, "/~\"\\", 3)))
                .isEqualTo("{\"/~\\\"\\\\\":3,\"😀\":2,\"Ａ\":1}")
                .isEqualTo(CanonicalJson.write(CanonicalJson.tree(Map.of("Ａ", 1, "😀", 2, "/~\"\\", 3))));
    }

    @Test
    void a_factory_says_nothing_that_only_operators_may_know() {
        var facts = FactoryFacts.of(
                        new FactoryOnboarded("factory-1", "account-1", "Bags", "CN", "91330000", "Yiwu", "f"))
                .after(new FactorySuspended("factory-1", "account-2", "fakes"))
                .after(new PaymentTimeStated("factory-1", 60, "unpaid-1"));
        var json = CanonicalJson.write(facts);
        assertThat(json)
                .isEqualTo("{\"country\":\"CN\",\"name\":\"Bags\",\"paymentMinutes\":60,\"region\":\"Yiwu\","
                        + "\"suspended\":true,\"verified\":false}");
        assertThat(CanonicalJson.read(json, FactoryFacts.class)).isEqualTo(facts);
    }
}
