package market.sourcing.api.crash;

import java.io.IOException;

/** What the log has of promises, and the sandbox's books of the compensations, read past the application. */
record StoredPromises(StoredLog log) {
    private static final String MISSED = "sourcing.delivery.DispatchPromiseMissed";
    private static final String COMPENSATED = "sourcing.escrow.CompensationPaid";

    long started() throws IOException {
        return log.eventsOf("sourcing.delivery.PromiseStarted");
    }

    long missed() throws IOException {
        return log.eventsOf(MISSED);
    }

    long compensated() throws IOException {
        return log.eventsOf(COMPENSATED);
    }

    /** Orders with a miss and no compensation, a compensation and no miss, or more than one of either. */
    long ordersWithoutJustOneOfEach() throws IOException {
        return log.number("""
                select count(*) from (
                  select payload::jsonb ->> 'orderId' from domain_event where payload_type in ('%1$s', '%2$s')
                  group by 1
                  having count(*) filter (where payload_type = '%1$s') <> 1
                    or count(*) filter (where payload_type = '%2$s') <> 1) wrong
                """.formatted(MISSED, COMPENSATED));
    }

    /** Misses whose instant is not the one at which the promise was due. */
    long missedAtAnotherTime() throws IOException {
        return log.number("""
                select count(*) from domain_event missed
                join domain_event started on started.aggregate_identifier = missed.aggregate_identifier
                  and started.payload_type = 'sourcing.delivery.PromiseStarted'
                where missed.payload_type = '%s'
                  and missed.payload::jsonb ->> 'missedAt' <> started.payload::jsonb ->> 'dueAt'
                """.formatted(MISSED));
    }

    /** Of all promises by their due times, the place of the last one that was missed; the first is 1. */
    long placeOfTheLastMiss() throws IOException {
        return log.number("""
                select coalesce(max(place), 0) from (
                  select aggregate_identifier, row_number() over (order by (payload::jsonb ->> 'dueAt')::timestamptz) as place
                  from domain_event where payload_type = 'sourcing.delivery.PromiseStarted') promises
                where aggregate_identifier in (select aggregate_identifier from domain_event where payload_type = '%s')
                """.formatted(MISSED));
    }

    /** Refunds that the sandbox has sent, by its own books. */
    long refundsSent() throws IOException {
        return log.number("select count(*) from sandbox_refund");
    }

    /** Charges of which the sandbox has sent something back more than once, or another amount than the compensation. */
    long chargesRefundedWrongly() throws IOException {
        return log.number("""
                select count(*) from (
                  select order_id, count(sandbox_refund.*) as refunds, sum(sandbox_refund.amount_minor) as minor
                  from sandbox_charge left join sandbox_refund using (payment_id) group by order_id) sent
                left join domain_event on payload_type = '%s' and payload::jsonb ->> 'orderId' = order_id
                where refunds <> 1 or minor is distinct from (payload::jsonb ->> 'amountMinor')::bigint
                """.formatted(COMPENSATED));
    }
}
