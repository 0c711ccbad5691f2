package market.sourcing.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.bench.catalogue.QueryMix;
import market.sourcing.bench.report.Results;

/**
 * A process of its own that searches over HTTP in a closed loop: first a round that is thrown away, then the measured
 * ones. Runs apart from the server so that it shares its processors, as any client on this machine would, but not its heap.
 */
public final class SearchClients {
    private static final long SEED = 7;

    private SearchClients() {}

    /** What the process hands back. */
    public record Rounds(List<SearchRound> rounds) {}

    /** @param args port, connections, seconds a round, rounds, and the file to write {@link Rounds} to */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int clients = Integer.parseInt(args[1]);
        var duration = Duration.ofSeconds(Long.parseLong(args[2]));
        var connections = new ArrayList<KeepAlive>();
        var mixes = new ArrayList<QueryMix>();
        for (int client = 0; client < clients; client++) {
            connections.add(new KeepAlive(port));
            mixes.add(new QueryMix(SEED + client));
        }
        var rounds = new ArrayList<SearchRound>();
        for (int round = 0; round <= Integer.parseInt(args[3]); round++) {
            var latencies = new Latencies();
            var rate = ClosedLoop.perSecond(
                    clients,
                    duration,
                    client -> new SearchVisitor(connections.get(client), mixes.get(client), latencies));
            rounds.add(new SearchRound(rate, latencies.millis(50), latencies.millis(99)));
        }
        Results.write(Path.of(args[4]), new Rounds(rounds.subList(1, rounds.size())));
    }
}
