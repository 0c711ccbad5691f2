package market.sourcing.api.crash;

import java.io.IOException;

/** What the log has of return cases that end in a refund, and the sandbox's books of the refunds, read past the application. */
record StoredCases(StoredLog log) {
    private static final String REFUNDED = "sourcing.escrow.GoodsRefunded";

    /** Everything that ends a case by a refund; it is written in one transaction. */
    private static final String ENDS = "('sourcing.returns.ReturnRefundGranted', 'sourcing.returns.UnitsRefunded', '"
            + REFUNDED + "', 'sourcing.returns.CaseClosed', 'sourcing.returns.ClaimEnded')";

    long refunded() throws IOException {
        return log.eventsOf(REFUNDED);
    }

    long closed() throws IOException {
        return log.eventsOf("sourcing.returns.CaseClosed");
    }

    long decided() throws IOException {
        return log.eventsOf("sourcing.returns.CaseDecided");
    }

    /** Cases that have some of what ends them and not each of it once. */
    long halfEnded() throws IOException {
        return log.number("""
                select count(*) from (
                  select payload::jsonb ->> 'caseId' from domain_event where payload_type in %s
                  group by 1
                  having count(*) <> 5 or count(distinct payload_type) <> 5) wrong
                """.formatted(ENDS));
    }

    /** Cases that were accepted or decided and are not over. */
    long decidedAndNotRefunded() throws IOException {
        return log.number("""
                select count(*) from domain_event said
                where payload_type in ('sourcing.returns.ReturnAccepted', 'sourcing.returns.CaseDecided')
                  and not exists (select from domain_event refunded
                    where refunded.payload_type = '%s'
                      and refunded.payload::jsonb ->> 'caseId' = said.payload::jsonb ->> 'caseId')
                """.formatted(REFUNDED));
    }

    /** Refunds that the sandbox has sent, by its own books. */
    long refundsSent() throws IOException {
        return log.number("select count(*) from sandbox_refund");
    }

    /** Charges of which the sandbox has sent something back more than once, or another amount than was granted. */
    long chargesRefundedWrongly() throws IOException {
        return log.number("""
                select count(*) from (
                  select order_id, count(sandbox_refund.*) as refunds, sum(sandbox_refund.amount_minor) as minor
                  from sandbox_charge left join sandbox_refund using (payment_id) group by order_id) sent
                left join domain_event on payload_type = '%s' and payload::jsonb ->> 'orderId' = order_id
                where refunds <> 1 or minor is distinct from (payload::jsonb ->> 'amountMinor')::bigint
                """.formatted(REFUNDED));
    }
}
