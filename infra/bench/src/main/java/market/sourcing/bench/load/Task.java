package market.sourcing.bench.load;

/** What a client does once. */
@FunctionalInterface
public interface Task {
    void run() throws Exception;
}
