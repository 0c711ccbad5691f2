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
 * @param byReference each bill as it stands
 * @param total of all of them; null before the first
 * @param shares of the total, by parcel
 * @param stated how often a bill was stated or corrected: each time is kept with a share a parcel
 */
record FreightBills(
        Map<String, FreightBill> byReference, @Nullable Money total, Map<String, Long> shares, int stated) {
    static final FreightBills NONE = new FreightBills(Map.of(), null, Map.of(), 0);

    private static final int MOST_STATED = 50;

    FreightBills after(FreightShared event) {
        var bills = new HashMap<>(byReference);
        var amount = Money.of(event.amountMinor(), event.currency());
        bills.put(event.reference(), new FreightBill(event.reference(), amount, event.billedGrams()));
        var all = new HashMap<String, Long>();
        for (var share : event.shares()) {
            all.put(share.parcelId(), share.shareMinor());
        }
        return new FreightBills(
                Map.copyOf(bills), Money.of(event.totalMinor(), event.currency()), Map.copyOf(all), stated + 1);
    }

    /** Whether it says nothing new. */
    boolean has(FreightBill bill) {
        return bill.equals(byReference.get(bill.reference()));
    }

    /** What the bill of a reference comes to, in minor units; null where there is none. */
    @Nullable
    Long amountMinor(String reference) {
        var bill = byReference.get(reference);
        return bill == null ? null : bill.amount().minor();
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
        var replaced = Objects.requireNonNullElse(amountMinor(bill.reference()), 0L);
        return total.minus(new Money(replaced, total.currency())).plus(bill.amount());
    }
}
