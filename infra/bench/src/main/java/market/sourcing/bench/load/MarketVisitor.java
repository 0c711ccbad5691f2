package market.sourcing.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A buyer as they are: looks for goods, buys a basket, looks at the order, and now and then at all of them. */
final class MarketVisitor implements Task {
    private static final int TURNS_BETWEEN_LISTS = 10;
    private static final int OK = 200;
    private static final int NOT_SHOWN_YET = 404;
    private static final int MOST_TIMES = 10;

    private final SearchVisitor search;
    private final Shopper shopper;
    private final KeepAlive connection;
    private final String authorization;
    private long turn;

    MarketVisitor(SearchVisitor search, Shopper shopper, KeepAlive connection, String token) {
        this.search = search;
        this.shopper = shopper;
        this.connection = connection;
        this.authorization = "Authorization: Bearer " + token + "\r\n";
    }

    /** One order, paid, and what its buyer looks at before and after. */
    @Override
    public void run() throws IOException {
        search.run();
        look(shopper.buy());
        if (++turn % TURNS_BETWEEN_LISTS == 0) {
            look("/api/orders?size=20");
        }
    }

    /** What is not shown yet after the two seconds that an answer waits for it is asked for again. */
    private void look(String path) throws IOException {
        var answer = connection.get(path, authorization);
        for (int time = 1; answer.status() == NOT_SHOWN_YET && time < MOST_TIMES; time++) {
            answer = connection.get(path, authorization);
        }
        if (answer.status() != OK) {
            throw new IOException(path + " was answered with " + answer.status() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
