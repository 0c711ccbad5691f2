package market.sourcing.api.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A buyer asks for a quote over two factories, orders on it, pays both orders in some way and often calls one off. */
record QuotesToRefunds(Journal journal, Client client, List<Goods> factories) implements Traffic.Customer {
    private static final int MOST_PIECES = 40;
    private static final List<String> METHODS = List.of(
            "sandbox-approve",
            "sandbox-decline",
            "sandbox-timeout",
            "sandbox-late-webhook",
            "sandbox-duplicate-webhook",
            "sandbox-webhook-first");

    @Override
    public void visit(int number) throws IOException, InterruptedException {
        var random = new Random(number);
        var lines = factories.stream().map(goods -> line(goods, random)).toList();
        var quote = journal.send(client, "buyer", "/api/quotes", "quote-" + number, Map.of("lines", lines));
        if (!quote.isGood()) {
            return;
        }
        var wanted = Map.of("quoteId", quote.text("id"), "termsHash", quote.text("termsHash"), "partial", true);
        var ordered = journal.send(client, "buyer", "/api/orders", "order-" + number, wanted);
        for (var order : ordered.body().path("orders")) {
            goOnWith("/api/orders/" + order.path("id").asString(), number, random);
        }
    }

    private static Object line(Goods goods, Random random) {
        var listing = goods.listingIds().get(random.nextInt(goods.listingIds().size()));
        return Map.of("listingId", listing, "quantity", 1 + random.nextInt(MOST_PIECES));
    }

    private void goOnWith(String order, int number, Random random) throws IOException, InterruptedException {
        var method = METHODS.get(random.nextInt(METHODS.size()));
        journal.send(client, "buyer", order + "/pay", "pay-" + number, Map.of("method", method));
        if (random.nextBoolean()) {
            journal.send(client, "buyer", order + "/cancel", null, Map.of("reason", "no longer needed"));
        }
    }
}
