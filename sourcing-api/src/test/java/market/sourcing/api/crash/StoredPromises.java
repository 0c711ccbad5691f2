package market.sourcing.api.crash;

import java.io.IOException;

/** What the log has of promises, read past the application. */
record StoredPromises(StoredLog log) {
    private static final String MISSED = "sourcing.delivery.DispatchPromiseMissed";
    static final String COMPENSATED = "sourcing.escrow.CompensationPaid";

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
}
