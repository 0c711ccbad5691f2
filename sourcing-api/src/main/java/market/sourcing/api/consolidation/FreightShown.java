package market.sourcing.api.consolidation;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.consolidation.ConsolidationDetail.Bill;
import market.sourcing.projections.consolidation.ConsolidationDetail.Freight;

/**
 * What carriers billed for a consolidation.
 *
 * @param total of all bills as they stand, which the parcels' shares sum up to
 * @param bills in the order in which they were stated first
 */
record FreightShown(MoneyBody total, List<FreightBillShown> bills) {

    /**
     * A bill as it was stated last.
     *
     * @param carrier who billed
     * @param reference its number with the carrier
     * @param billedGrams chargeable grams as the carrier counted them
     */
    record FreightBillShown(String carrier, String reference, MoneyBody amount, long billedGrams, Instant statedAt) {
        static FreightBillShown of(Bill bill) {
            return new FreightBillShown(
                    bill.carrier(),
                    bill.reference(),
                    MoneyBody.shown(bill.amountMinor(), bill.currency()),
                    bill.billedGrams(),
                    bill.statedAt());
        }
    }

    static FreightShown of(Freight freight) {
        return new FreightShown(
                MoneyBody.shown(freight.totalMinor(), freight.currency()),
                freight.bills().stream().map(FreightBillShown::of).toList());
    }
}
