package market.sourcing.domain.rulebook;

import java.time.Instant;

/** The instants from which on the platform's rules changed. */
final class Since {
    /** From when on sums of money are stated in every currency that is much traded in. */
    static final Instant PER_CURRENCY = Instant.parse("2026-11-01T00:00:00Z");

    /** From when on nobody is paid on his own word alone, also not by the other side's silence. */
    static final Instant NOBODYS_WORD_ALONE = Instant.parse("2026-11-28T00:00:00Z");

    /**
     * From when on lateness is of pieces, what is said against it has a time, only work that was shown is paid, and goods are on
     * their way back when a carrier says so.
     */
    static final Instant EACH_ANSWERS_FOR_HIS_PART = Instant.parse("2026-11-29T00:00:00Z");

    /** From when on what is shown to be made can be looked at before it is paid for. */
    static final Instant SHOWN_IS_LOOKED_AT = Instant.parse("2026-11-30T00:00:00Z");

    private Since() {}
}
