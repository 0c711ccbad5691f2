package market.sourcing.infra.feed.record;

import java.time.LocalDate;
import java.util.List;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.standing.event.StandingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the feed tells of a factory: once for all its listings.
 *
 * @param verified whether its papers were checked
 * @param suspended whether it may not trade for now
 * @param dispatch how it dispatched; null until it was judged
 * @param returned what of its goods came back; null until it was judged
 * @param returns its own return terms; null while the platform's hold
 * @param freight null until it stated any
 * @param paymentMinutes how long an order may stay unpaid; null while the platform's time holds
 */
public record FactoryFacts(
        String name,
        String country,
        String region,
        boolean verified,
        boolean suspended,
        @Nullable Dispatch dispatch,
        @Nullable Returned returned,
        @Nullable Returns returns,
        @Nullable Freight freight,
        @Nullable Long paymentMinutes)
        implements Facts {

    /**
     * The kept rate with its counts, as {@link BadgeJudged} tells them.
     *
     * @param badge whether it has the badge for fast dispatch
     */
    public record Dispatch(
            boolean badge,
            LocalDate firstDay,
            LocalDate lastDay,
            long judged,
            long kept,
            long fast,
            long stated,
            long scanned,
            String rules) {
        static Dispatch of(BadgeJudged badge) {
            return new Dispatch(
                    badge.holds(),
                    badge.firstDay(),
                    badge.lastDay(),
                    badge.judged(),
                    badge.kept(),
                    badge.fast(),
                    badge.stated(),
                    badge.scanned(),
                    badge.rules());
        }
    }

    /** What came back, with its counts, as {@link ReturnsJudged} tells them. */
    public record Returned(
            String verdict,
            LocalDate firstDay,
            LocalDate lastDay,
            long sent,
            long returned,
            long opened,
            long disputed,
            String rules) {
        static Returned of(ReturnsJudged judged) {
            return new Returned(
                    judged.verdict(),
                    judged.firstDay(),
                    judged.lastDay(),
                    judged.sent(),
                    judged.returned(),
                    judged.opened(),
                    judged.disputed(),
                    judged.rules());
        }
    }

    /** Return terms, as {@link ReturnRuleStated} tells them. */
    public record Returns(
            String version,
            String platformRules,
            ReturnRuleStated.PlainReturnTerms terms,
            List<ReturnRuleStated.ForListing> byListing) {
        static Returns of(ReturnRuleStated stated) {
            return new Returns(stated.version(), stated.platformRules(), stated.terms(), stated.byListing());
        }
    }

    /** What sending goods costs, as {@link FreightStated} tells it. */
    public record Freight(String currency, int assumedGrams, List<FreightStated.PlainZone> zones) {
        static Freight of(FreightStated stated) {
            return new Freight(stated.currency(), stated.assumedGrams(), stated.zones());
        }
    }

    public static FactoryFacts of(FactoryOnboarded onboarded) {
        return new FactoryFacts(
                onboarded.name(), onboarded.country(), onboarded.region(), false, false, null, null, null, null, null);
    }

    public FactoryFacts after(FactoryEvent event) {
        return switch (event) {
            case FactoryOnboarded onboarded -> of(onboarded);
            case FactoryVerified _ -> admitted(true, suspended);
            case FactorySuspended _ -> admitted(verified, true);
            case FactoryReinstated _ -> admitted(verified, false);
            case ReturnRuleStated stated -> stating(Returns.of(stated), freight, paymentMinutes);
            case FreightStated stated -> stating(returns, Freight.of(stated), paymentMinutes);
            case PaymentTimeStated stated -> stating(returns, freight, stated.minutes());
        };
    }

    public FactoryFacts after(StandingEvent event) {
        return switch (event) {
            case BadgeJudged badge -> judged(Dispatch.of(badge), returned);
            case ReturnsJudged judged -> judged(dispatch, Returned.of(judged));
        };
    }

    private FactoryFacts admitted(boolean isVerified, boolean isSuspended) {
        return new FactoryFacts(
                name, country, region, isVerified, isSuspended, dispatch, returned, returns, freight, paymentMinutes);
    }

    private FactoryFacts stating(
            @Nullable Returns newReturns, @Nullable Freight newFreight, @Nullable Long newPaymentMinutes) {
        return new FactoryFacts(
                name,
                country,
                region,
                verified,
                suspended,
                dispatch,
                returned,
                newReturns,
                newFreight,
                newPaymentMinutes);
    }

    private FactoryFacts judged(@Nullable Dispatch newDispatch, @Nullable Returned newReturned) {
        return new FactoryFacts(
                name, country, region, verified, suspended, newDispatch, newReturned, returns, freight, paymentMinutes);
    }
}
