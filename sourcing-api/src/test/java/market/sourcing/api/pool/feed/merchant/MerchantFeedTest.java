package market.sourcing.api.pool.feed.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.pool.feed.FedGoods;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.feed.PooledRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;

class MerchantFeedTest {
    private static final Shop SHOP = new Shop(
            new ShopLinks("https://shop.example/p/{id}?of={listing}&sku={sku}"),
            new ShopLinks("https://shop.example/i/{id}.jpg"),
            List.of("vi", "en"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private MerchantFeed begun() throws Exception {
        var feed = new MerchantFeed(SHOP, each -> Money.of(36_000, "VND"));
        feed.begin(out, "pool-1 at 7");
        feed.write(FedGoods.factory());
        return feed;
    }

    private List<Map<String, String>> told(PooledRecord listing) throws Exception {
        var feed = begun();
        feed.write(listing);
        feed.end();
        return new ProductDataRules().items(out.toByteArray());
    }

    @Test
    void each_sku_is_an_item() throws Exception {
        var items = told(FedGoods.listing(FedGoods.LISTING, FedGoods.bag(), Map.of("RED-M", 20, "BLUE-M", 0)));

        assertThat(items).hasSize(2);
        assertThat(items.getFirst())
                .containsEntry("title", "A red bag")
                .containsEntry("price", "36000 VND")
                .containsEntry("availability", "in_stock")
                .containsEntry("brand", "Red Gate Bags")
                .containsEntry("mpn", "RED-M")
                .containsEntry("color", "red")
                .containsEntry("size", "M")
                .containsEntry("item_group_id", "fe1ee3ea5b597e80143e746e6ac88d67")
                .containsEntry("shipping_weight", "120 g")
                .containsEntry("ships_from_country", "CN")
                .containsEntry("max_handling_time", "2");
        var id = items.getFirst().get("id");
        assertThat(items.getFirst())
                .containsEntry("link", "https://shop.example/p/" + id + "?of=listing-0a1b&sku=RED-M")
                .containsEntry("image_link", "https://shop.example/i/" + id + ".jpg");
        assertThat(items.getLast()).containsEntry("availability", "out_of_stock");
        assertThat(items.getLast().get("id")).isNotEqualTo(id);
    }

    @Property(tries = 200)
    void whatever_factories_write_is_told_as_the_rules_ask(
            @ForAll @NotBlank @StringLength(max = 400) String title,
            @ForAll @Size(max = 3)
                    Map<@NotBlank @StringLength(max = 40) String, @NotBlank @StringLength(max = 120) String> stated,
            @ForAll @NotBlank @StringLength(max = 64) String sku)
            throws Exception {
        out.reset();
        var attributes = new LinkedHashMap<>(stated);
        attributes.put("Color", "🟥".repeat(60));
        var terms = FedGoods.terms(
                Map.of("zh", "x" + title + "👜\u0001]]>"),
                "9.9000",
                List.of(new PlainSku("s" + sku, attributes, List.of())));

        assertThat(told(FedGoods.listing(FedGoods.LISTING, terms, Map.of()))).hasSize(1);
    }

    @Test
    void an_id_is_of_one_sku_alone_and_stays() throws Exception {
        var ids = new HashSet<String>();
        for (var listing : List.of("listing-1", "listing-11")) {
            for (var sku : List.of("1", "11", "1/1")) {
                out.reset();
                var terms =
                        FedGoods.terms(Map.of("en", "Bag"), "9.9000", List.of(new PlainSku(sku, Map.of(), List.of())));
                ids.add(told(FedGoods.listing(listing, terms, Map.of()))
                        .getFirst()
                        .get("id"));
            }
        }

        assertThat(ids).hasSize(6).contains("86dfee7e5a6e61bfc7531c87f436b080");
    }

    @Test
    void what_is_not_sold_by_the_piece_is_counted_and_said() throws Exception {
        var sku = List.of(new PlainSku("a", Map.of(), List.of()));

        assertThat(told(FedGoods.listing("listing-2", FedGoods.terms(Map.of("en", "Bag"), null, sku), Map.of())))
                .isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("{DROPSHIP_NOT_OFFERED=1}");
    }

    @Test
    void one_that_was_broken_off_is_not_well_formed() throws Exception {
        var feed = begun();
        feed.write(FedGoods.listing(FedGoods.LISTING, FedGoods.bag(), Map.of()));
        feed.breakOff("POOL_UNKNOWN");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("POOL_UNKNOWN");
        assertThatThrownBy(() -> new ProductDataRules().items(out.toByteArray()))
                .isInstanceOf(SAXParseException.class);
    }

    @Test
    void skus_that_differ_in_nothing_a_shop_knows_are_no_group() throws Exception {
        var skus = List.of(
                new PlainSku("a", Map.of("口味", "plum"), List.of()), new PlainSku("b", Map.of("口味", "pear"), List.of()));

        assertThat(told(FedGoods.listing(
                        FedGoods.LISTING, FedGoods.terms(Map.of("en", "Tea"), "9.9000", skus), Map.of())))
                .hasSize(2)
                .noneMatch(item -> item.containsKey("item_group_id"));
    }

    @Test
    void who_may_order_one_piece_pays_what_the_ladder_says() throws Exception {
        var terms = FedGoods.fromOnePiece("9.9000");
        var asked = new ArrayList<UnitPrice>();
        var feed = new MerchantFeed(SHOP, each -> {
            asked.add(each);
            return Money.of(1, "VND");
        });
        feed.begin(out, "pool-1 at 7");
        feed.write(FedGoods.listing(FedGoods.LISTING, terms, Map.of()));

        assertThat(asked).extracting(UnitPrice::text).containsExactly("6.1000", "7.0000");
    }

    @Test
    void goods_of_a_currency_without_a_rate_are_left_out_and_alone_they_end_it() throws Exception {
        var feed = new MerchantFeed(SHOP, each -> {
            if (each.currency().getCurrencyCode().equals("CNY")) {
                return Money.of(36_000, "VND");
            }
            throw new Refused(RefusalCode.NO_RATE, "No.");
        });
        feed.begin(out, "pool-1 at 7");
        feed.write(FedGoods.listing("listing-2", FedGoods.in("JPY"), Map.of()));
        feed.write(FedGoods.listing(FedGoods.LISTING, FedGoods.bag(), Map.of()));
        feed.end();
        assertThat(new ProductDataRules().items(out.toByteArray())).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("{NO_RATE=2}");

        out.reset();
        var alone = refusing(RefusalCode.NO_RATE);
        alone.write(FedGoods.listing("listing-2", FedGoods.in("JPY"), Map.of()));
        alone.end();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("broken off: NO_RATE")
                .doesNotContain("</rss>");
    }

    @Test
    void goods_that_cost_less_than_the_smallest_coin_are_left_out_and_other_refusals_end_it() throws Exception {
        var listing = FedGoods.listing(FedGoods.LISTING, FedGoods.bag(), Map.of());
        var cheap = refusing(RefusalCode.AMOUNT_TOO_SMALL);
        cheap.write(listing);
        cheap.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("{AMOUNT_TOO_SMALL=2}");

        var unpriced = refusing(RefusalCode.RATE_TOO_OLD);
        assertThatThrownBy(() -> unpriced.write(listing))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.RATE_TOO_OLD));
    }

    private MerchantFeed refusing(RefusalCode code) throws Exception {
        var feed = new MerchantFeed(SHOP, each -> {
            throw new Refused(code, "No.");
        });
        feed.begin(out, "pool-1 at 7");
        return feed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/p",
                "/p/{id}",
                "ftp://shop.example/{id}",
                "javascript:alert({id})",
                "https:///{id}",
                "https://shop.example/{id} {id}",
                "https://shop.example/{id}\n",
                "{id}"
            })
    void a_link_is_an_address_with_the_products_id(String template) {
        var errors = new FieldErrors();
        ShopLinks.read("link", template, errors);

        assertThatThrownBy(errors::throwIfAny).isInstanceOf(ProblemException.class);
    }
}
