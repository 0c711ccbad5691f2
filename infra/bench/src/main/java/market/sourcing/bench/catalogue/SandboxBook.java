package market.sourcing.bench.catalogue;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sandbox has taken for orders that were never asked for, so that it can send something back. */
public final class SandboxBook {
    private SandboxBook() {}

    public static void book(DataSource pool, Stream<PaidOrder> orders) {
        var jdbc = JdbcClient.create(pool);
        orders.forEach(order -> jdbc.sql("insert into sandbox_charge (payment_id, order_id, amount_minor, currency,"
                        + " method, reference, settles_at) values (?, ?, ?, ?, 'sandbox-approve', ?, ?)")
                .params(
                        order.payment(),
                        order.id(),
                        PaidOrder.MINOR,
                        PaidOrder.CURRENCY,
                        "charge-" + order.tail(),
                        "2000-01-01T00:00:00.000000000Z")
                .update());
    }
}
