package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.Territory;
import market.sourcing.domain.delivery.command.DeclareForceMajeure;
import market.sourcing.domain.delivery.command.FindForceMajeure;
import market.sourcing.domain.delivery.command.NoteForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.shared.RefusalCode;
import org.junit.jupiter.api.Test;

class DeclareForceMajeureFixtureTest {
    private static final ExcuseId EXCUSE = new ExcuseId("excuse-typhoon");
    private static final ForceMajeureDeclared DECLARED = new ForceMajeureDeclared(
            EXCUSE.value(), "CN", "Zhejiang", NOW, inDays(3), "typhoon", "account-operator", LATER, "declare");

    private static DeclareForceMajeure declare(Actor actor, Instant from, Instant to) {
        return new DeclareForceMajeure(
                EXCUSE, actor, new Territory("cn", "Zhejiang"), new Pause(from, to), "typhoon", LATER, "declare");
    }

    @Test
    void an_operator_declares_it_once() {
        given().when(declare(OPERATOR, NOW, inDays(3)))
                .writes(DECLARED)
                .answers(0L)
                .then(declare(OPERATOR, NOW, inDays(3)))
                .writesNothing()
                .answers(0L);
        given().when(declare(OWNER, NOW, inDays(3))).isRefused(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void another_declaration_under_the_same_key_is_refused() {
        var other = new DeclareForceMajeure(
                EXCUSE, OPERATOR, new Territory("CN", null), new Pause(NOW, inDays(3)), "flood", LATER, "other");
        given(DECLARED).when(other).isRefused(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_region_can_be_seen() {
        var nowhere = new DeclareForceMajeure(
                EXCUSE,
                OPERATOR,
                new Territory("CN", "\u200b\u200b"),
                new Pause(NOW, inDays(3)),
                "flood",
                LATER,
                "declare");
        given().when(nowhere).isRefused(RefusalCode.INVALID_VALUE).withFact("field", "region");
    }

    @Test
    void a_period_has_a_beginning_before_its_end_and_bounds() {
        given().when(declare(OPERATOR, NOW, NOW))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "to");
        given().when(declare(OPERATOR, NOW, inDays(91)))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "to");
        given().when(declare(OPERATOR, inDays(-366), inDays(-365)))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "from");
    }

    @Test
    void it_is_found_until_it_is_applied() {
        given(DECLARED)
                .when(new FindForceMajeure(EXCUSE))
                .answers(Optional.of(DECLARED))
                .then(new NoteForceMajeureApplied(EXCUSE, inDays(4)))
                .writes(new ForceMajeureApplied(EXCUSE.value(), inDays(4)))
                .then(new NoteForceMajeureApplied(EXCUSE, inDays(5)))
                .writesNothing()
                .then(new FindForceMajeure(EXCUSE))
                .answers(Optional.empty());
    }
}
