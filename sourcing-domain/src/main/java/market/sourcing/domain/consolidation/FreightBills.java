package market.sourcing.domain.consolidation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import market.sourcing.domain.consolidation.event.FreightShared;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What carriers have billed so far.
 *
 * @param byNumber each bill as it stands
 * @param total of all of them; null before the first
 * @param shares of the total, by parcel
 * @param stated how often a bill was stated or corrected: each time is kept with a share a parcel
 */
record FreightBills(
        Map<FreightBill.Number, FreightBill> byNumber,
        @Nullable Money total,
        Map<String, Long> shares,
        int stated) {
    static final FreightBills NONE = new FreightBills(Map.of(), null, Map.of(), 0);

    private static final int MOST_STATED = 50;

    FreightBills after(FreightShared event) {
        var bills = new HashMap<>(byNumber);
        var amount = Money.of(event.amountMinor(), event.currency());
        var bill = new FreightBill(event.carrier(), event.reference(), amount, event.billedGrams());
        bills.put(bill.number(), bill);
        var all = new HashMap<String, Long>();
        for (var share : event.shares()) {
            all.put(share.parcelId(), share.shareMinor());
        }
        return new FreightBills(
                Map.copyOf(bills), Money.of(event.totalMinor(), event.currency()), Map.copyOf(all), stated + 1);
    }

    /** Whether it says nothing new. */
    boolean has(FreightBill bill) {
        return bill.equals(byNumber.get(bill.number()));
    }

    /** What the bill of that number comes to, in minor units; null where there is none. */
    @Nullable
    Long amountMinor(FreightBill.Number number) {
        var bill = byNumber.get(number);
        return bill == null ? null : bill.amount().minor();
    }

    /**
     * A correction says what it corrects: words that are sent again late, after somebody has corrected them, change nothing back.
     *
     * @param replacesMinor null for a bill that was not stated yet
     * @throws Refused {@link RefusalCode#BILL_STATED_OTHERWISE}
     */
    void mustReplace(FreightBill bill, @Nullable Long replacesMinor) {
        var stated = amountMinor(bill.number());
        if (!Objects.equals(stated, replacesMinor)) {
            throw new Refused(
                    RefusalCode.BILL_STATED_OTHERWISE,
                    stated == null
                            ? "There is no bill of this carrier and number to be replaced."
                            : "There is a bill of this carrier and number; say what it comes to, if it is to be replaced.",
                    stated == null ? Map.of() : Map.of("minor", stated));
        }
    }

    /**
     * What all of them come to with this one. A consolidation is billed in one currency, which can only be set right after what was
     * billed in the wrong one was set to nothing.
     *
     * @throws Refused {@link RefusalCode#TOO_MANY_BILLS}, {@link RefusalCode#CURRENCIES_DIFFER},
     *     {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    Money totalWith(FreightBill bill) {
        if (stated >= MOST_STATED) {
            throw new Refused(
                    RefusalCode.TOO_MANY_BILLS,
                    "So many bills, and corrections of them, are too many for one consolidation.",
                    Map.of("most", MOST_STATED));
        }
        if (total == null || total.minor() == 0) {
            return bill.amount();
        }
        Currencies.requireSame(total.currency(), bill.amount().currency());
        // One that was set to nothing may be in another currency; it is nothing in this one as well.
        var replaced = Objects.requireNonNullElse(amountMinor(bill.number()), 0L);
        return total.minus(new Money(replaced, total.currency())).plus(bill.amount());
    }
}
