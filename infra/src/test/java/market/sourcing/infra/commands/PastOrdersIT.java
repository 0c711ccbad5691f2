package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.RecordPastOrder;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two aggregates live by the events of a past order; each is kept while nobody asks for the other. */
class PastOrdersIT {
    private static final Actor SELLER = new Actor(new AccountId("account-seller"), Set.of(Role.FACTORY));
    private static final Actor BUYER = new Actor(new AccountId("account-buyer"), Set.of(Role.BUYER));
    private static final Actor OPERATOR = new Actor(new AccountId("account-operator"), Set.of(Role.OPERATOR));
    private static final FactoryId FACTORY = new FactoryId("factory-past");
    private static final Instant THEN = Instant.parse("2010-12-01T08:26:00Z");
    private static TestLog log;

    @BeforeAll
    static void open() {
        log = TestLog.open(EventSchema.ofSourcing(), DomainConfiguration.ALL.toArray(DomainRegistration[]::new));
        log.commands()
                .<Long>send(
                        new OnboardFactory(FACTORY, SELLER, "杭州云织针织厂", "CN", "91330100MA2KPAST1Q", "浙江 杭州", "f"),
                        SELLER);
        log.commands().<Long>send(new VerifyFactory(FACTORY, 0L, OPERATOR), OPERATOR);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    private static PastLines pieces(int units) {
        return new PastLines(List.of(new PastLines.Line(
                new ListingId("listing-past"), "bag", "Bag", new Quantity(units), UnitPrice.of("2.55", "GBP"))));
    }

    private static long record(OrderId order) {
        return log.commands()
                .<Long>send(
                        new RecordPastOrder(
                                order, OPERATOR, BUYER.account(), FACTORY, "1", "France", THEN, pieces(6), "f"),
                        OPERATOR);
    }

    private static long giveBack(OrderId order, String reference) {
        return log.commands()
                .<Long>send(
                        new RecordPastReturn(order, OPERATOR, reference, THEN.plusSeconds(1), pieces(2), reference),
                        OPERATOR);
    }

    private static void isOver(OrderId order) {
        assertThatThrownBy(
                        () -> log.commands().send(new CancelOrder(order, null, BUYER, "changed my mind", THEN), BUYER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(RefusalCode.ORDER_CLOSED));
    }

    @Test
    void what_comes_back_is_written_down_whoever_asks_for_the_order_in_between() {
        var order = new OrderId("order-past");

        assertThat(record(order)).isZero();
        isOver(order);
        assertThat(giveBack(order, "C1")).isEqualTo(1);
        isOver(order);
        assertThat(log.commands().<Long>send(new CompleteOrder(order, THEN), OPERATOR))
                .isEqualTo(1);
        assertThat(giveBack(order, "C2")).isEqualTo(2);
        assertThat(giveBack(order, "C1")).isEqualTo(2);
        assertThat(record(order)).isZero();
        assertThat(giveBack(order, "C3")).isEqualTo(3);
        assertThatThrownBy(() -> giveBack(order, "C4"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(RefusalCode.RETURN_EXCEEDS_PURCHASE));
        assertThat(log.store().readEvents(order.value()).asStream().map(event -> (Object) event.getPayloadType()))
                .containsExactly(
                        PastOrderRecorded.class,
                        PastReturnRecorded.class,
                        PastReturnRecorded.class,
                        PastReturnRecorded.class);
        assertThat(log.jdbc()
                        .queryForList(
                                "select distinct type from domain_event where aggregate_identifier = ?",
                                String.class,
                                order.value()))
                .containsExactly("order");
    }
}
