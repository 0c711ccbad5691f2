package market.sourcing.api.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.delivery.promise.Miss;
import org.jspecify.annotations.Nullable;

/**
 * What was late.
 *
 * @param missedAt the instant at which it was due
 * @param notedAt when it was found out
 * @param late what was not handed over then, as far as is known now
 * @param lateGoods what was paid for it
 * @param owed the compensation for it
 */
public record MissShown(
        Instant missedAt, Instant notedAt, List<ParcelShown.Pieces> late, MoneyBody lateGoods, MoneyBody owed) {

    static @Nullable MissShown of(@Nullable Miss miss, String currency) {
        return miss == null
                ? null
                : new MissShown(
                        miss.missedAt(),
                        miss.notedAt(),
                        ParcelShown.Pieces.of(miss.late()),
                        MoneyBody.shown(miss.lateMinor(), currency),
                        MoneyBody.shown(miss.owedMinor(), currency));
    }
}
