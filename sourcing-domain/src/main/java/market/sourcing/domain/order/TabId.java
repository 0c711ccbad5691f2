package market.sourcing.domain.order;

import market.sourcing.domain.shared.AccountId;

/** Identifies what one buyer has not paid for: {@code tab-} and the tail of the account's id. */
public record TabId(String value) {
    public static final String PREFIX = "tab-";

    public static TabId of(AccountId buyer) {
        return new TabId(PREFIX + buyer.value().substring(AccountId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
