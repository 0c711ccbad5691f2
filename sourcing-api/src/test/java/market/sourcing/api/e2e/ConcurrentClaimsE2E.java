package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Eight claims at the same moment, of 8 bags each, on an order of 60 for 350.10. */
class ConcurrentClaimsE2E {
    private static final int CLAIMS = 8;
    private static final int EACH = 8;
    private static final int GRANTED = 60 / EACH;
    private static final long PAID = 35_010;

    private static List<Answer> atOnce(Stream<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(requests.toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void never_more_than_was_bought_is_claimed_and_the_refunds_are_what_was_paid() throws Exception {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Claimed at once", 200);
        var order = Returned.received(BUYER, FACTORY, bag, 60);
        Callable<Answer> claim = () -> BUYER.create("/api/returns", Returned.claim(order, "SHORT", EACH));
        var answers = atOnce(Collections.nCopies(CLAIMS, claim).stream());

        var refused = answers.stream().filter(it -> it.status() != 201).toList();
        assertThat(refused).hasSize(CLAIMS - GRANTED).allSatisfy(it -> {
            assertThat(it.status()).isEqualTo(409);
            assertThat(it.code()).isEqualTo("RETURN_EXCEEDS_PURCHASE");
            assertThat(it.number("/line")).isEqualTo(1);
            assertThat(it.number("/asked")).isEqualTo(EACH);
            assertThat(it.number("/most")).isEqualTo(60 - GRANTED * EACH);
        });
        assertThat(BUYER.get(order + "/return-eligibility").number("/lines/0/left"))
                .isEqualTo(60 - GRANTED * EACH);

        var cases = answers.stream()
                .filter(it -> it.status() == 201)
                .map(it -> "/api/returns/" + it.id())
                .toList();
        var accepted = atOnce(cases.stream().map(path -> () -> Returned.step(FACTORY, path, "accept", Map.of())));
        assertThat(accepted).extracting(Answer::status).containsOnly(200);
        var last = Returned.opened(BUYER, Returned.claim(order, "SHORT", 60 - GRANTED * EACH));
        Returned.take(FACTORY, last, "accept", Map.of());

        var refunded = Stream.concat(cases.stream(), Stream.of(last))
                .mapToLong(path -> Returned.awaitRefunded(BUYER, path).number("/refunded/minor"))
                .sum();
        assertThat(refunded).isEqualTo(PAID);
        var movements = Books.awaitMovements(order, 1 + 2 * (GRANTED + 1));
        assertThat(Books.balances(movements)).isEmpty();
        Books.mustAddUp();
        assertThat(BUYER.create("/api/returns", Returned.claim(order, "SHORT", 1))
                        .number("/most"))
                .isZero();
    }
}
