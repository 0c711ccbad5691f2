package market.sourcing.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import market.sourcing.bench.Options;
import market.sourcing.bench.load.TradeClients;
import market.sourcing.bench.load.TradeRound;
import market.sourcing.bench.report.Results;
import market.sourcing.bench.running.Processes;

/**
 * Sixteen shoppers in a process of their own, who order one kind of goods at a time.
 *
 * @param name of its own among all runs on one log
 * @param listings how many there are to buy from; 1: all buy the same
 * @param warmUp seconds that are thrown away
 */
record Shoppers(String name, int listings, int warmUp) {
    private static final int CLIENTS = 16;

    /**
     * @param ports of all nodes; each has as many of the shoppers
     * @param tokens of buyers, with commas between them
     */
    List<TradeRound> buy(List<Integer> ports, String tokens, Options options, Path folder)
            throws IOException, InterruptedException {
        var answer = folder.resolve(name + ".json");
        var process = Processes.java(
                        List.of("-Xmx256m"),
                        TradeClients.class.getName(),
                        List.of(
                                ports.stream().map(String::valueOf).collect(Collectors.joining(",")),
                                tokens,
                                Integer.toString(CLIENTS),
                                Integer.toString(options.seconds()),
                                Integer.toString(options.repeats()),
                                Integer.toString(listings),
                                name,
                                answer.toString(),
                                Integer.toString(warmUp)))
                .inheritIO()
                .start();
        boolean ended = process.waitFor(warmUp + options.seconds() * (options.repeats() + 1L) + 60, TimeUnit.SECONDS);
        Processes.end(process);
        if (!ended || process.exitValue() != 0) {
            throw new IOException("the shoppers did not finish; their message is above");
        }
        return Results.read(answer, TradeClients.Rounds.class).rounds();
    }
}
