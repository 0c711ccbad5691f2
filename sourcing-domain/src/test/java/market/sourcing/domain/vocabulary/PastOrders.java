package market.sourcing.domain.vocabulary;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.order.UnlinkedReturnId;
import market.sourcing.domain.order.command.RecordPastOrder;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.command.RecordUnlinkedReturn;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;

/** Histories and commands of orders whose life was lived elsewhere. */
public final class PastOrders {
    public static final OrderId PAST = new OrderId("order-past");
    public static final UnlinkedReturnId UNLINKED = new UnlinkedReturnId("unlinked-return-first");
    public static final Instant PLACED_AT = Instant.parse("2010-12-01T08:26:00Z");
    public static final String FINGERPRINT = "invoice-536365";

    private PastOrders() {}

    public static PastLines.Line pieces(int units, String price) {
        return new PastLines.Line(Listings.LISTING, "bag", "Bag", new Quantity(units), UnitPrice.of(price, "GBP"));
    }

    public static PastLine recordedPieces(int units, String price, long amountMinor) {
        return new PastLine(Listings.LISTING.value(), "bag", "Bag", units, price, amountMinor);
    }

    public static RecordPastOrder record(Actor operator, String fingerprint, PastLines.Line... lines) {
        return new RecordPastOrder(
                PAST,
                operator,
                Actors.BUYER.account(),
                Factories.FACTORY,
                "536365",
                "France",
                PLACED_AT,
                new PastLines(List.of(lines)),
                fingerprint);
    }

    public static RecordPastReturn giveBack(String externalRef, Instant at, PastLines.Line... lines) {
        int units =
                List.of(lines).stream().mapToInt(it -> it.quantity().units()).sum();
        return new RecordPastReturn(
                PAST, Actors.OPERATOR, externalRef, at, new PastLines(List.of(lines)), creditNote(externalRef, units));
    }

    /** What tells one statement about a return from another. */
    private static String creditNote(String externalRef, int units) {
        return "credit-note-" + externalRef + "-of-" + units;
    }

    public static RecordUnlinkedReturn giveBackUnlinked(Actor operator, String fingerprint, PastLines.Line... lines) {
        return new RecordUnlinkedReturn(
                UNLINKED,
                operator,
                Actors.BUYER.account(),
                Factories.FACTORY,
                "C536383",
                "France",
                PLACED_AT,
                new PastLines(List.of(lines)),
                fingerprint);
    }

    public static PastOrderRecorded recorded(long totalMinor, PastLine... lines) {
        return new PastOrderRecorded(
                PAST.value(),
                Actors.BUYER.account().value(),
                Factories.FACTORY.value(),
                Actors.OWNER.account().value(),
                "536365",
                "France",
                "2010-12-01T08:26:00Z",
                "GBP",
                List.of(lines),
                totalMinor,
                "H48",
                FINGERPRINT);
    }

    public static PastReturnRecorded givenBack(
            String externalRef, String at, String kind, long totalMinor, PastLine... lines) {
        return new PastReturnRecorded(
                PAST.value(),
                Actors.BUYER.account().value(),
                Factories.FACTORY.value(),
                Actors.OWNER.account().value(),
                externalRef,
                "France",
                at,
                kind,
                "GBP",
                List.of(lines),
                totalMinor,
                creditNote(
                        externalRef,
                        List.of(lines).stream().mapToInt(PastLine::quantity).sum()));
    }

    public static UnlinkedReturnRecorded givenBackUnlinked(long totalMinor, PastLine... lines) {
        return new UnlinkedReturnRecorded(
                UNLINKED.value(),
                Actors.BUYER.account().value(),
                Factories.FACTORY.value(),
                Actors.OWNER.account().value(),
                "C536383",
                "France",
                "2010-12-01T08:26:00Z",
                "GBP",
                List.of(lines),
                totalMinor,
                FINGERPRINT);
    }
}
