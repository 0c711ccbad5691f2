package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the named customers of a factory bought and have not given back. */
final class PastPurchases {
    private static final int AT_ONCE = 20;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final FactoryId factory;
    private final String currency;

    PastPurchases(JdbcTemplate template, FactoryId factory, Currency currency) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.factory = factory;
        this.currency = currency.getCurrencyCode();
    }

    /** Some pieces of one order that a return undoes. */
    record Undone(OrderId order, ListingId listing, int units) {}

    private record Bought(String sku, BigDecimal unitPrice, ListingId listing) {}

    private record Found(String order, OffsetDateTime placedAt, String listing, long left) {}

    /** @param lines of the order, each with its listing */
    void add(OrderId order, Invoice invoice, List<PricedRow> lines) {
        var bought = new LinkedHashMap<Bought, Long>();
        for (var line : lines) {
            var row = line.row();
            bought.merge(new Bought(row.sku(), row.unitPrice(), line.listing()), (long) row.quantity(), Math::addExact);
        }
        template.batchUpdate(
                "insert into past_purchase (factory_id, buyer_id, sku, unit_price, placed_at, order_id, listing_id,"
                        + " bought, currency) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                bought.entrySet().stream()
                        .map(each -> new Object[] {
                            factory.value(),
                            invoice.buyer(),
                            each.getKey().sku(),
                            each.getKey().unitPrice(),
                            invoice.at().atOffset(ZoneOffset.UTC),
                            order.value(),
                            each.getKey().listing().value(),
                            each.getValue(),
                            currency
                        })
                        .toList());
    }

    /** Takes back what the same customer bought of the row's goods at its price until then, the latest order first. */
    List<Undone> undo(OrderRow row, Instant until) {
        var undone = new ArrayList<Undone>();
        int wanted = row.quantity();
        for (var found = open(row, until); wanted > 0 && !found.isEmpty(); found = open(row, until)) {
            for (var each : found) {
                int units = (int) Math.min(wanted, each.left());
                if (units > 0) {
                    giveBack(row, each, units);
                    undone.add(new Undone(new OrderId(each.order()), new ListingId(each.listing()), units));
                    wanted -= units;
                }
            }
        }
        return undone;
    }

    private List<Found> open(OrderRow row, Instant until) {
        return jdbc.sql("""
                        select order_id, placed_at, listing_id, bought - returned as remaining from past_purchase
                        where factory_id = :factory and buyer_id = :buyer and sku = :sku and unit_price = :price
                          and currency = :currency and placed_at <= :until and returned < bought
                        order by placed_at desc, order_id desc limit :most
                        """)
                .param("factory", factory.value())
                .param("buyer", row.buyer())
                .param("sku", row.sku())
                .param("price", row.unitPrice())
                .param("currency", currency)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((found, at) -> new Found(
                        found.getString("order_id"),
                        found.getObject("placed_at", OffsetDateTime.class),
                        found.getString("listing_id"),
                        found.getLong("remaining")))
                .list();
    }

    private void giveBack(OrderRow row, Found found, int units) {
        jdbc.sql("""
                        update past_purchase set returned = returned + :units
                        where factory_id = :factory and buyer_id = :buyer and sku = :sku and unit_price = :price
                          and placed_at = :placed and order_id = :order
                        """)
                .param("units", units)
                .param("factory", factory.value())
                .param("buyer", row.buyer())
                .param("sku", row.sku())
                .param("price", row.unitPrice())
                .param("placed", found.placedAt())
                .param("order", found.order())
                .update();
    }
}
