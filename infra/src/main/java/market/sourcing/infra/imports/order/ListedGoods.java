package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.imports.run.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the listing of each stock code, and lists what the factory has not listed yet. */
record ListedGoods(JdbcClient jdbc, Commands commands, Actor operator, ImportId id, DerivedIds ids, BookTerms terms) {

    /** One stock code's listing and title. */
    record Listed(ListingId listing, String title) {}

    /** What the file says of a stock code. */
    private record Stated(String title, BigDecimal price) {}

    /** By stock code. A code that a listing of the factory has already is that listing's. */
    Map<String, Listed> of(Collection<String> skus) {
        var distinct = Set.copyOf(skus);
        var stated = stated(distinct);
        var holders = holders(distinct);
        var known = known(distinct);
        var listed = new HashMap<String, Listed>();
        stated.forEach((sku, what) -> {
            var holder = holders.get(sku);
            var listing = holder == null ? ids.listing(sku) : new ListingId(holder);
            if (holder == null && !known.contains(listing.value())) {
                list(listing, sku, what);
            }
            listed.put(sku, new Listed(listing, what.title()));
        });
        return listed;
    }

    private void list(ListingId listing, String sku, Stated stated) {
        var price = new UnitPrice(stated.price(), terms.currency());
        var title = new Titles(Map.of(terms.language(), stated.title()));
        var listed = ListingTerms.ofOneSku(title, terms.category(), sku, price, sku);
        var fingerprint = "import:" + listing.value();
        commands.<Long>send(new DraftListing(listing, ids.factory(), operator, listed, fingerprint), operator);
        commands.<Long>send(new PublishListing(listing, null, operator), operator);
    }

    private Map<String, Stated> stated(Set<String> skus) {
        var stated = new HashMap<String, Stated>();
        jdbc.sql("select sku, coalesce(title, sku) as title, unit_price from past_order_goods"
                        + " where import_id = :id and sku = any(:skus)")
                .param("id", id.value())
                .param("skus", skus.toArray(String[]::new))
                .query(row -> {
                    stated.put(
                            row.getString("sku"), new Stated(row.getString("title"), row.getBigDecimal("unit_price")));
                });
        return stated;
    }

    private Map<String, String> holders(Set<String> skus) {
        var prefix = ids.factory() + "/";
        var holders = new HashMap<String, String>();
        jdbc.sql("select value, holder from unique_value where scope = :scope and value = any(:values)")
                .param("scope", Uniqueness.SKU_CODE_IN_FACTORY.name())
                .param("values", skus.stream().map(prefix::concat).toArray(String[]::new))
                .query(row -> {
                    holders.put(row.getString("value").substring(prefix.length()), row.getString("holder"));
                });
        return holders;
    }

    /** Listings of earlier imports, among them those that gave their code back when they were withdrawn. */
    private Set<String> known(Set<String> skus) {
        return new HashSet<>(jdbc.sql("select aggregate_identifier from domain_event"
                        + " where sequence_number = 0 and aggregate_identifier = any(:ids)")
                .param("ids", skus.stream().map(sku -> ids.listing(sku).value()).toArray(String[]::new))
                .query((row, at) -> row.getString(1))
                .list());
    }
}
