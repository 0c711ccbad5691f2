package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import market.sourcing.api.e2e.BookOfOrders.Net;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 142,083 lines of a real wholesaler, imported over HTTP and compared with sums taken from the file itself. */
class RealOrdersE2E {
    private static final Path REAL = Path.of("../../shared/data/wholesale-orders-2010-12_2011-03.csv.gz");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PARTS = 32;

    private final JdbcClient jdbc = JdbcClient.create(Marketplace.started().bean(DataSource.class));

    @Test
    void net_units_and_amounts_are_those_of_the_file_to_the_penny() throws Exception {
        assumeTrue(Files.isReadable(REAL), "the real orders are not beside the repository");
        var book = BookOfOrders.read(REAL);
        var factory = Goods.verified(Client.FACTORY).id();

        var report = imported(factory);

        assertThat(report.number("/rows/created")).isEqualTo(book.taken());
        assertThat(counts(report.body().at("/refusals")))
                .isEqualTo(Map.of("SERVICE_LINE", 828L, "PRICE_NOT_POSITIVE", 436L, "STOCK_ADJUSTMENT", 348L));
        var account = accounts(factory);
        assertThat(inTheLog(factory)).isEqualTo(book.by(row -> row[0] + " " + account.of(row[1]) + " " + row[3]));

        awaitView("sales_report");
        for (var month : book.by(row -> row[3]).keySet()) {
            assertThat(reported(factory, "listing", month))
                    .as("by listing in " + month)
                    .isEqualTo(inMonth(book.by(row -> row[3] + " " + row[0]), month));
            assertThat(reported(factory, "buyer", month))
                    .as("by buyer in " + month)
                    .isEqualTo(inMonth(book.by(row -> row[3] + " " + account.of(row[1])), month));
            assertThat(reported(factory, "country", month))
                    .as("by country in " + month)
                    .isEqualTo(inMonth(book.by(row -> row[3] + " " + row[2]), month));
        }
        assertThat(reported(factory, "month", null)).isEqualTo(book.by(row -> row[3]));
        awaitView("return_cases");
        assertThat(refunded(factory)).isEqualTo(book.givenBack());
    }

    /** What the closed cases of the factory's board come to, by the number of the cancelling invoice. */
    private static TreeMap<String, Long> refunded(String factory) {
        var sums = new TreeMap<String, Long>();
        var after = "";
        do {
            var page = Client.FACTORY.get("/api/returns?state=CLOSED&size=100" + after);
            for (var shown : page.body().at("/items")) {
                if (shown.at("/factoryId").asString().equals(factory)) {
                    sums.merge(
                            shown.at("/externalRef").asString().replaceFirst("#.*", ""),
                            shown.at("/refunded/minor").asLong(),
                            Math::addExact);
                }
            }
            after = page.body().at("/next").isNull() ? "" : "&after=" + page.text("/next");
        } while (!after.isEmpty());
        return sums;
    }

    private static Answer imported(String factory) throws IOException {
        var accepted = Client.OPERATOR.send(
                "POST",
                "/api/imports/orders?factoryId=" + factory,
                BodyPublishers.ofFile(REAL),
                "Content-Type",
                "application/gzip");
        var address = "/api/imports/" + accepted.id();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !Client.OPERATOR.get(address).text("/state").equals("RUNNING"));
        return Client.OPERATOR.get(address);
    }

    private static TreeMap<String, Long> counts(JsonNode groups) {
        var counts = new TreeMap<String, Long>();
        groups.forEach(each ->
                counts.put(each.at("/code").asString(), each.at("/count").asLong()));
        return counts;
    }

    /** The accounts of the factory's customers, computed anew from the stored secret. */
    private Accounts accounts(String factory) throws Exception {
        var key = jdbc.sql("select key from pseudonym_key where factory_id = ?")
                .param(factory)
                .query((row, at) -> row.getBytes(1))
                .single();
        var unnamed = jdbc.sql("""
                        select distinct payload::jsonb->>'buyerId' from domain_event
                        where payload::jsonb->>'factoryId' = ? and payload::jsonb->>'buyerId' like 'account-unnamed-%'
                        """).param(factory).query(String.class).single();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return customer -> customer.isEmpty()
                ? unnamed
                : "account-customer-"
                        + HexFormat.of().formatHex(mac.doFinal(customer.getBytes(StandardCharsets.UTF_8)), 0, 20);
    }

    /** Which account stands for a customer number. */
    @FunctionalInterface
    private interface Accounts {
        String of(String customer);
    }

    /** Net of every stock code, buyer and month, straight from the events; in parts, none of which takes as long as none may. */
    private TreeMap<String, Net> inTheLog(String factory) {
        var net = new TreeMap<String, Net>();
        for (int part = 0; part < PARTS; part++) {
            jdbc.sql("""
                            select line->>'sku' || ' ' || (event->>'buyerId') || ' '
                                     || left(coalesce(event->>'placedAt', event->>'returnedAt'), 7) as key,
                                   sum(sign * (line->>'quantity')::bigint) as units,
                                   sum(sign * (line->>'amountMinor')::bigint) as minor
                            from (select payload::jsonb as event,
                                         case payload_type when 'sourcing.order.PastOrderRecorded' then 1 else -1 end as sign
                                  from domain_event
                                  where payload_type in ('sourcing.order.PastOrderRecorded',
                                    'sourcing.order.PastReturnRecorded', 'sourcing.order.UnlinkedReturnRecorded')
                                    and abs(hashtext(aggregate_identifier) % ?) = ? offset 0) events,
                                 jsonb_array_elements(event->'lines') as line
                            where event->>'factoryId' = ? group by 1
                            """).param(PARTS).param(part).param(factory).query(row -> {
                net.merge(row.getString("key"), new Net(row.getLong("units"), row.getLong("minor")), Net::plus);
            });
        }
        return net;
    }

    private static TreeMap<String, Net> inMonth(TreeMap<String, Net> byMonth, String month) {
        var net = new TreeMap<String, Net>();
        byMonth.forEach((key, amount) -> {
            if (key.startsWith(month + " ")) {
                net.put(key.substring(month.length() + 1), amount);
            }
        });
        return net;
    }

    private void awaitView(String view) {
        long head = jdbc.sql("select max(position) from log_position")
                .query(Long.class)
                .single();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> jdbc.sql("select min(position) from view_build where view = ? and state = 'LIVE'")
                                .param(view)
                                .query(Long.class)
                                .single()
                        >= head);
    }

    /** Every row of a report, page by page; listings by their stock code. */
    private static TreeMap<String, Net> reported(String factory, String by, @Nullable String month) {
        var net = new TreeMap<String, Net>();
        var query = "/api/factories/" + factory + "/sales?size=100&by=" + by
                + (month == null ? "" : "&from=" + month + "&to=" + month);
        var after = "";
        do {
            var page = Client.FACTORY.get(query + after);
            for (var row : page.body().at("/items")) {
                var key = row.at("/key").asString();
                net.put(
                        by.equals("listing") ? key.substring(key.lastIndexOf('-') + 1) : key,
                        new Net(
                                row.at("/net/units").asLong(),
                                row.at("/net/amount/minor").asLong()));
            }
            after = page.body().at("/next").isNull() ? "" : "&after=" + page.text("/next");
        } while (!after.isEmpty());
        return net;
    }
}
