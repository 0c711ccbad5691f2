package market.sourcing.domain.returns;

import market.sourcing.domain.shared.Refused;

/** What a buyer wants for goods that come back. The names are stored. */
public enum Wanted {
    REFUND,
    EXCHANGE;

    /** @throws Refused {@code INVALID_VALUE} naming the field {@code wanted} */
    public static Wanted of(String name) {
        for (var wanted : values()) {
            if (wanted.name().equals(name)) {
                return wanted;
            }
        }
        throw Refused.invalid("wanted", "A claim wants REFUND or EXCHANGE.");
    }
}
