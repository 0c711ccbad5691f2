package market.sourcing.api.returnrule;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.rulebook.GoodsKind;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * On which terms goods come back. What is left out is as the platform has it.
 *
 * @param noReasonHours how long after the receipt goods may come back without a reason
 * @param goods ORDINARY; HYGIENE, taken back without a reason only unopened; or PERISHABLE, never without a reason
 * @param unopenedOnly whether without a reason only unopened units are taken
 * @param leastUnits of a line that come back together without a reason
 * @param restockingFeePoints ten-thousandths of the goods' amount, kept when they come back without a reason
 * @param exchangeDays after the receipt: 7, 15, 21, 60, or 0 for never
 * @param noReasonFreight BUYER or FACTORY: who pays the way back of goods without a fault
 * @param freightInsured whether freight insurance pays it for the buyer
 * @param withoutGoods OFF, FACTORY or OPERATOR: who may let a buyer keep goods whose money goes back
 * @param answerHours within which the factory answers a claim
 * @param fastRefund whether claims on goods from stock are answered within two hours
 */
public record ReturnTermsBody(
        @Nullable Long noReasonHours,
        @OneOf(GoodsKind.class) @Nullable String goods,
        @Nullable Boolean unopenedOnly,
        @Nullable Integer leastUnits,
        @Nullable Integer restockingFeePoints,
        @Nullable Integer exchangeDays,
        @OneOf(FreightBearer.class) @Nullable String noReasonFreight,
        @Nullable Boolean freightInsured,
        @OneOf(RefundWithoutGoods.class) @Nullable String withoutGoods,
        @Nullable Long answerHours,
        @Nullable Boolean fastRefund) {
    private static final long MOST_HOURS = 10_000;

    public static ReturnTermsBody shown(PlainReturnTerms terms) {
        return new ReturnTermsBody(
                terms.noReasonHours(),
                terms.goods(),
                terms.unopenedOnly(),
                terms.leastUnits(),
                terms.restockingFeePoints(),
                terms.exchangeDays(),
                terms.noReasonFreight(),
                terms.freightInsured(),
                terms.withoutGoods(),
                terms.answerHours(),
                terms.fastRefund());
    }

    /** @param usual the platform's own */
    public Read<ReturnTerms> read(String field, ReturnTerms usual, FieldErrors fields) {
        var window = fields.optional(field + ".noReasonHours", noReasonHours, ReturnTermsBody::hours);
        var kind = fields.optional(field + ".goods", goods, name -> one(GoodsKind.class, name));
        var fee = fields.optional(field + ".restockingFeePoints", restockingFeePoints, BasisPoints::new);
        var bearer =
                fields.optional(field + ".noReasonFreight", noReasonFreight, name -> one(FreightBearer.class, name));
        var keeps = fields.optional(field + ".withoutGoods", withoutGoods, name -> one(RefundWithoutGoods.class, name));
        var answer = fields.optional(field + ".answerHours", answerHours, ReturnTermsBody::hours);
        return fields.madeOfParts(
                field,
                () -> new ReturnTerms(
                        or(window.get(), usual.noReason()),
                        or(kind.get(), usual.goods()),
                        or(unopenedOnly, usual.unopenedOnly()),
                        or(leastUnits, usual.leastUnits()),
                        or(fee.get(), usual.restockingFee()),
                        or(exchangeDays, usual.exchangeDays()),
                        or(bearer.get(), usual.noReasonFreight()),
                        or(freightInsured, usual.freightInsured()),
                        or(keeps.get(), usual.withoutGoods()),
                        or(answer.get(), usual.answer()),
                        or(fastRefund, usual.fastRefund())));
    }

    private static Duration hours(long hours) {
        if (hours < 0 || hours > MOST_HOURS) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE, "These are 0 to 10,000 hours.", Map.of("least", 0, "most", MOST_HOURS));
        }
        return Duration.ofHours(hours);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        RefusalCode.INVALID_VALUE,
                        "There is no such thing to choose.",
                        Map.of(
                                "known",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    private static <T> T or(@Nullable T stated, T usual) {
        return stated == null ? usual : stated;
    }
}
