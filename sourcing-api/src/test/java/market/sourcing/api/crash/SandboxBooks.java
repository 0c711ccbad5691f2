package market.sourcing.api.crash;

import java.io.IOException;

/** What the payment sandbox has sent, by its own books, read past the application. */
record SandboxBooks(StoredLog log) {

    long refundsSent() throws IOException {
        return log.number("select count(*) from sandbox_refund");
    }

    /**
     * Charges of which something was sent back more than once, or another amount than an event of the order tells.
     *
     * @param event the type of that event, which has an amount
     */
    long chargesRefundedOtherThan(String event) throws IOException {
        return log.number("""
                select count(*) from (
                  select order_id, count(sandbox_refund.*) as refunds, sum(sandbox_refund.amount_minor) as minor
                  from sandbox_charge left join sandbox_refund using (payment_id) group by order_id) sent
                left join domain_event on payload_type = '%s' and payload::jsonb ->> 'orderId' = order_id
                where refunds <> 1 or minor is distinct from (payload::jsonb ->> 'amountMinor')::bigint
                """.formatted(event));
    }
}
