package market.sourcing.api.crash;

import java.io.IOException;
import java.util.Random;

/** An agent, who may have more unpaid orders than a buyer, orders three times as often as a factory drafts a listing. */
record OrdersAndDrafts(Journal journal, Client client, Goods goods) implements Traffic.Customer {
    private static final int MOST_PIECES = 40;

    @Override
    public void visit(int number) throws IOException, InterruptedException {
        var random = new Random(number);
        if (number % 4 == 0) {
            journal.send(client, "factory", "/api/listings", "draft-" + number, goods.draft("traffic-" + number));
        } else {
            var listing =
                    goods.listingIds().get(random.nextInt(goods.listingIds().size()));
            var order = Goods.order(listing, 1 + random.nextInt(MOST_PIECES));
            journal.send(client, "agent", "/api/orders", "order-" + number, order);
        }
    }
}
