package market.sourcing.domain.trade;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseStep;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.vocabulary.Books;
import org.jspecify.annotations.Nullable;

/** One order of a history: what there is to be asked about, and what the model knows of it. */
final class Life {
    final OrderId id;
    final Actor buyer;
    final Books books;

    private final List<PaymentId> payments = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> caseNumbers = new ArrayList<>();
    private final List<String> parcels = new ArrayList<>();
    private final List<ParcelScanned> scans = new ArrayList<>();
    private final List<CaseId> cases = new ArrayList<>();
    private final Map<String, CaseStep> openCases = new LinkedHashMap<>();
    private int told;
    private @Nullable Fairness fairness;

    Life(String name, Actor buyer) {
        this.id = new OrderId("order-" + name);
        this.buyer = buyer;
        this.books = new Books(id, buyer);
    }

    /** What one transaction wrote about it. */
    void note(List<Object> events) {
        for (var event : events) {
            switch (event) {
                case OrderPlaced placed -> fairness = new Fairness(placed, books);
                case PaymentRequested asked -> payments.add(new PaymentId(asked.paymentId()));
                case ParcelStated stated -> {
                    numbers.add(stated.trackingNumber());
                    parcels.add(stated.parcelId());
                }
                case GoodsSentBack sent -> caseNumbers.add(sent.trackingNumber());
                case ReplacementSent sent -> caseNumbers.add(sent.trackingNumber());
                case ParcelScanned scan -> {
                    scans.add(scan);
                    told++;
                }
                case ReturnScanned _, ReplacementScanned _ -> told++;
                case ReturnRequested asked -> cases.add(new CaseId(asked.caseId()));
                case CaseClosed closed -> openCases.remove(closed.caseId());
                default -> {}
            }
            // A carrier may tell of other goods after their case is over.
            if (event instanceof CaseStep step
                    && (event instanceof ReturnRequested || openCases.containsKey(step.caseId()))) {
                openCases.put(step.caseId(), step);
            }
            books.book(event);
        }
        if (fairness != null) {
            fairness.note(events);
        }
    }

    String name() {
        return id.value().substring(OrderId.PREFIX.length());
    }

    boolean isPlaced() {
        return fairness != null;
    }

    Fairness fairness() {
        return requireNonNull(fairness);
    }

    String currency() {
        return fairness().currency();
    }

    List<PaymentId> payments() {
        return payments;
    }

    List<String> numbers() {
        return numbers;
    }

    /** Scans of all its parcels and its cases'. */
    int told() {
        return told;
    }

    /** What carriers may tell of: the order's parcels and its cases'. */
    List<String> allNumbers() {
        return Stream.concat(numbers.stream(), caseNumbers.stream()).toList();
    }

    List<String> parcels() {
        return parcels;
    }

    List<ParcelScanned> scans() {
        return scans;
    }

    List<CaseId> cases() {
        return cases;
    }

    /** Each with what was done last. */
    Collection<CaseStep> openCases() {
        return openCases.values();
    }
}
