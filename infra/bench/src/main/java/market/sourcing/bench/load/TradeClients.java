package market.sourcing.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.report.Results;

/** A process of its own that buys over HTTP in a closed loop: first a warm-up that is thrown away, then the measured rounds. */
public final class TradeClients {
    private static final int MOST_PIECES = 20;

    private TradeClients() {}

    /** What the process hands back. */
    public record Rounds(List<TradeRound> rounds) {}

    /**
     * @param args the nodes' ports and the buyers' tokens, both with commas between them, connections, seconds a round, rounds, how many listings there are to buy from (1: all
     *     buy the same), a name of this run, the file to write {@link Rounds} to, and how many seconds the warm-up lasts
     */
    public static void main(String[] args) throws Exception {
        var ports = Arrays.stream(args[0].split(",", -1)).map(Integer::valueOf).toList();
        var tokens = args[1].split(",", -1);
        int clients = Integer.parseInt(args[2]);
        var duration = Duration.ofSeconds(Long.parseLong(args[3]));
        var warmUp = Duration.ofSeconds(Long.parseLong(args[8]));
        int listings = Integer.parseInt(args[5]);
        var connections = new ArrayList<KeepAlive>();
        for (int client = 0; client < clients; client++) {
            connections.add(new KeepAlive(ports.get(client % ports.size())));
        }
        var rounds = new ArrayList<TradeRound>();
        for (int round = 0; round <= Integer.parseInt(args[4]); round++) {
            var latencies = new Latencies();
            var name = args[6] + "-" + round + "-";
            var rate = ClosedLoop.perSecond(
                    clients,
                    round == 0 ? warmUp : duration,
                    client -> new Shopper(
                            connections.get(client),
                            tokens[client % tokens.length],
                            name + client,
                            baskets(listings, new SplittableRandom(name.hashCode() + (long) client)),
                            latencies));
            rounds.add(new TradeRound(rate, latencies.millis(50), latencies.millis(99)));
        }
        Results.write(Path.of(args[7]), new Rounds(rounds.subList(1, rounds.size())));
    }

    private static Supplier<String> baskets(int listings, SplittableRandom random) {
        return () -> "{\"listingId\": \"%s\", \"quantity\": %d}"
                .formatted(Catalogue.listingId(random.nextInt(listings)), 1 + random.nextInt(MOST_PIECES));
    }
}
