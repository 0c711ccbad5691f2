package market.sourcing.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.bench.catalogue.Baskets;
import market.sourcing.bench.catalogue.QueryMix;
import market.sourcing.bench.report.Results;

/** A process of its own in which buyers search, buy and look at what they bought, until so many orders are paid. */
public final class MarketClients {
    private static final int PATIENCE = 30;

    private MarketClients() {}

    /** What the process hands back. */
    public record Rounds(List<TradeRound> rounds) {}

    /**
     * @param args port, the buyers' tokens with commas between them, connections, orders a round, rounds, how many listings there are
     *     to buy from, a name of this run, the file to write {@link Rounds} to
     */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        var tokens = args[1].split(",", -1);
        int clients = Integer.parseInt(args[2]);
        int orders = Integer.parseInt(args[3]);
        int listings = Integer.parseInt(args[5]);
        var connections = new ArrayList<KeepAlive>();
        for (int client = 0; client < clients; client++) {
            connections.add(new KeepAlive(port, PATIENCE));
        }
        var rounds = new ArrayList<TradeRound>();
        for (int round = 0; round < Integer.parseInt(args[4]); round++) {
            var latencies = new Latencies();
            var name = args[6] + "-" + round + "-";
            var rate = ClosedLoop.perSecond(clients, orders, client -> {
                var connection = connections.get(client);
                var token = tokens[client % tokens.length];
                long seed = name.hashCode() + (long) client;
                return new MarketVisitor(
                        new SearchVisitor(connection, new QueryMix(seed), new Latencies()),
                        new Shopper(connection, token, name + client, new Baskets(listings, seed)::next, latencies),
                        connection,
                        token);
            });
            rounds.add(new TradeRound(rate, latencies.millis(50), latencies.millis(99)));
            Results.write(Path.of(args[7]), new Rounds(rounds));
        }
    }
}
