package market.sourcing.api.crash;

import java.io.IOException;

/** What the log has of return cases that end in a refund, read past the application. */
record StoredCases(StoredLog log) {
    static final String REFUNDED = "sourcing.escrow.GoodsRefunded";

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
}
