package market.sourcing.domain.pool;

import market.sourcing.domain.shared.Texts;

/** What a pool is called: 1 to 120 characters. Two pools may have one name. */
public record PoolName(String text) {
    private static final int LONGEST = 120;

    public PoolName {
        text = Texts.bounded("name", text, LONGEST);
    }
}
