package market.sourcing.domain.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.ReinstateFactory;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import org.jspecify.annotations.Nullable;

/** Histories and commands of two factories, the second one somebody else's. */
public final class Factories {
    public static final FactoryId FACTORY = new FactoryId("factory-bags");
    public static final FactoryId OTHER_FACTORY = new FactoryId("factory-socks");
    public static final String FINGERPRINT = "onboard-bags";

    private Factories() {}

    public static FactoryOnboarded onboarded() {
        return new FactoryOnboarded(
                FACTORY.value(), Actors.OWNER.account().value(), "义乌市好包厂", "CN", "91330782MA2E", "浙江 金华市", FINGERPRINT);
    }

    public static FactoryOnboarded otherOnboarded() {
        return new FactoryOnboarded(
                OTHER_FACTORY.value(),
                Actors.OTHER_OWNER.account().value(),
                "Socks & Co",
                "CN",
                "91330782SOCK",
                "Zhuji",
                "onboard-socks");
    }

    public static FactoryVerified verified() {
        return verified(FACTORY);
    }

    public static FactoryVerified verified(FactoryId factory) {
        return new FactoryVerified(factory.value(), Actors.OPERATOR.account().value());
    }

    public static FactorySuspended suspended() {
        return suspended(FACTORY);
    }

    public static FactorySuspended suspended(FactoryId factory) {
        return new FactorySuspended(factory.value(), Actors.OPERATOR.account().value(), "fakes");
    }

    public static FactoryReinstated reinstated() {
        return new FactoryReinstated(FACTORY.value(), Actors.OPERATOR.account().value(), "cleared");
    }

    public static OnboardFactory onboard() {
        return onboard(FACTORY, Actors.OWNER, "CN", "91330782MA2E", FINGERPRINT);
    }

    public static OnboardFactory onboard(
            FactoryId factory, Actor actor, String country, String taxNumber, String fingerprint) {
        return new OnboardFactory(factory, actor, "义乌市好包厂", country, taxNumber, "浙江 金华市", fingerprint);
    }

    public static VerifyFactory verify(Actor actor) {
        return new VerifyFactory(FACTORY, null, actor);
    }

    public static SuspendFactory suspend(Actor actor) {
        return new SuspendFactory(FACTORY, null, actor, "fakes");
    }

    public static ReinstateFactory reinstate(Actor actor) {
        return new ReinstateFactory(FACTORY, null, actor, "cleared");
    }

    public static PaymentTimeStated paymentTimeStated(long minutes) {
        return new PaymentTimeStated(FACTORY.value(), minutes, "unpaid-1");
    }

    /** In CNY; a piece without a weight counts for 200 g. */
    public static FreightStated freightStated(FreightStated.PlainZone... zones) {
        return new FreightStated(FACTORY.value(), "CNY", 200, List.of(zones));
    }

    /** 10.00 for the first kilogram, 3.00 for every further half begun. */
    public static FreightStated.PlainZone zone(String... regions) {
        return zone(10_00, null, regions);
    }

    public static FreightStated.PlainZone zone(long firstFeeMinor, @Nullable Long freeFromMinor, String... regions) {
        return new FreightStated.PlainZone(
                new LinkedHashSet<>(List.of(regions)), 1_000, firstFeeMinor, 500, 3_00, freeFromMinor);
    }
}
