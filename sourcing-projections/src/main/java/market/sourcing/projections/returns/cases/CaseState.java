package market.sourcing.projections.returns.cases;

import market.sourcing.domain.returns.CaseParty;
import org.jspecify.annotations.Nullable;

/** Where a case stands, and whose turn it is. */
public enum CaseState {
    /** The factory is asked. */
    ASKED(CaseParty.FACTORY),
    /** The factory refused, or found nothing as it should be; the buyer may call an operator, or let it go. */
    DISPUTED(CaseParty.BUYER),
    /** The goods are to be sent back. */
    AWAITING_GOODS(CaseParty.BUYER),
    /** The buyer says that a carrier has the goods; the carrier is to say so. */
    GOODS_STATED(CaseParty.BUYER),
    /** The factory is to say what it received. */
    GOODS_ON_THEIR_WAY(CaseParty.FACTORY),
    /** Some was refunded; the buyer may dispute the rest. */
    PARTLY_ACCEPTED(CaseParty.BUYER),
    /** The factory is to send other goods. */
    AWAITING_REPLACEMENT(CaseParty.FACTORY),
    /** The factory says that a carrier has other goods; the carrier is to say so. */
    REPLACEMENT_STATED(CaseParty.FACTORY),
    /** A carrier is bringing other goods. */
    REPLACEMENT_ON_ITS_WAY(null),
    /** An operator is to decide. */
    ESCALATED(CaseParty.OPERATOR),
    /** The claim was accepted, and money follows in the same transaction. */
    SETTLING(null),
    CLOSED(null);

    private final @Nullable CaseParty awaits;

    CaseState(@Nullable CaseParty awaits) {
        this.awaits = awaits;
    }

    /** Whose turn it is; null where nothing is awaited. */
    public @Nullable CaseParty awaits() {
        return awaits;
    }
}
