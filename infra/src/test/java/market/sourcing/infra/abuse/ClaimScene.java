package market.sourcing.infra.abuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log of claims, as the watch is given it. */
abstract class ClaimScene {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    static final String BAG = "listing-bag";

    final TestDatabase database = TestPostgres.freshDatabase();
    final JdbcTemplate jdbc = new JdbcTemplate(database.pool());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.pool());
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Recorded> unread = new ArrayList<>();
    private long position;

    @AfterEach
    void drop() {
        database.close();
    }

    private void happens(String stream, Object event) {
        long sequence = versions.merge(stream, 0L, (last, _) -> last + 1);
        unread.add(new Recorded(event, sequence, position++, START));
    }

    void drafted(String listing, String category) {
        var terms = PlainTermsBuilder.titled("en", "Bag")
                .category(category)
                .dispatch("H24")
                .build();
        happens(listing, new ListingDrafted(listing, "factory-1", "account-factory", terms, "f"));
    }

    void paid(String buyer, String order) {
        happens(
                "promise-" + order,
                new PromiseStarted(
                        "promise-" + order,
                        order,
                        buyer,
                        "factory-1",
                        "account-factory",
                        "H24",
                        "CNY",
                        List.of(new Goods(1, BAG, "bag", 20, 12_200), new Goods(2, BAG, "red", 20, 12_200)),
                        START,
                        86_400,
                        START,
                        START,
                        "calendar-cn-1",
                        "delivery-1"));
    }

    /** Time gives the factory its money. */
    void completed(String order, Instant at) {
        happens(order, new OrderCompleted(order, at));
    }

    /** The buyer gives it. */
    void confirmed(String order, String buyer, Instant at) {
        happens(order, new ReceiptConfirmed(order, buyer, at));
    }

    void requested(String caseId, String order, String buyer, Instant at, String... hashes) {
        happens(
                caseId,
                new ReturnRequested(
                        caseId,
                        order,
                        buyer,
                        "factory-1",
                        "account-factory",
                        "DAMAGED",
                        "REFUND",
                        List.of(new ClaimedLine(1, BAG, "bag", 1, false, 610)),
                        "CNY",
                        610,
                        null,
                        List.of(hashes).stream().map(ClaimScene::photo).toList(),
                        "returns-1",
                        "returns-1",
                        at,
                        at,
                        "CONSENT",
                        at,
                        at,
                        "f",
                        null));
    }

    void added(String caseId, String order, String account, CaseParty party, String hash) {
        happens(caseId, new EvidenceAdded(caseId, order, account, party.name(), photo(hash), START));
    }

    private static Evidence photo(String hash) {
        return new Evidence(hash, "image/jpeg", 1, "a.jpg");
    }

    /** A picture that was uploaded, by its hash and what it looks like. */
    void stored(String hash, long perceptualHash) {
        jdbc.update("insert into evidence values (?, 'image/jpeg', 1, ?, '')", hash, perceptualHash);
    }

    /** What is told after the watch has read what happened. */
    List<Suspicion> suspicions() {
        inTransaction(() -> AbuseConfiguration.watch(transactions).take(List.copyOf(unread)));
        unread.clear();
        return AbuseConfiguration.suspicionsOf(transactions).some(1000);
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    Suspicions told() {
        return AbuseConfiguration.suspicionsOf(transactions);
    }
}
