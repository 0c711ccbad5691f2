package market.sourcing.infra.processing.following;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.projections.view.Recorded;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What reads the log in position order and does something with every event, on one node at a time. The token is a plain position
 * in token_entry, committed with whatever else a batch writes to PostgreSQL. What can't be read is parked and passed over.
 */
public final class LogFollowers implements AutoCloseable {
    private static final long CLAIM_ATTEMPT_MILLIS = 1_000;

    private final PositionedLog log;
    private final DataSourceTransactionManager manager;
    private final SpringTransactionManager transactions;
    private final TokenStore tokens;
    private final JdbcClient jdbc;
    private final ParkedEvents parked;
    private final Duration claim;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;

    /**
     * Followers that share threads.
     *
     * @param name begins the threads' names
     * @param threads apply batches; each holds one connection to PostgreSQL while it does
     * @param claim after so long without a sign of life another node takes over
     */
    public LogFollowers(
            String name, PositionedLog log, DataSourceTransactionManager transactions, int threads, Duration claim) {
        this.log = log;
        this.manager = transactions;
        this.transactions = new SpringTransactionManager(transactions);
        this.claim = claim;
        // Taken from the manager, so that no statement can slip out of its transaction through another pool.
        var dataSource = Objects.requireNonNull(transactions.getDataSource());
        this.tokens = tokens(new SpringDataSourceConnectionProvider(dataSource), claim);
        this.jdbc = JdbcClient.create(dataSource);
        this.parked = new ParkedEvents(jdbc);
        this.coordinators = new EagerScheduler(2, named(name + "-coordinator-"));
        this.workers = new FollowerThreads(threads, named(name + "-worker-"));
    }

    /** A token store that shares its table with no other kind of token than positions. */
    private static TokenStore tokens(ConnectionProvider connections, Duration claim) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(new PositionTokens())
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(claim)
                // Process ids repeat among containers; two nodes of one name would both think that they have the claim.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }

    public TokenStore tokens() {
        return tokens;
    }

    public ParkedEvents.Parking parking(String follower) {
        return parked.of(follower);
    }

    /**
     * A follower that is not started yet, beginning with the first event of the log when there is no token of its name.
     *
     * @param most at most so many events are handled and committed together
     * @param wanted other events are passed over
     * @param batch is given the wanted events in position order, inside the transaction that commits the token
     */
    public Processor follower(String name, int most, Predicate<Object> wanted, Consumer<List<Recorded>> batch) {
        return new Processor(PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new BatchInvoker(wanted, batch, parked.of(name)))
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> new GlobalSequenceTrackingToken(-1))
                .batchSize(most)
                .tokenClaimInterval(CLAIM_ATTEMPT_MILLIS)
                // Another node's convoy takes it for gone as soon as one of its own.
                .claimExtensionThreshold(TokenClaims.OF_THE_LIVING.toMillis() / 4)
                .build());
    }

    /** The same with a thread and a claim of its own, which reads the log page by page. */
    Convoy alone(String name, Predicate<Object> wanted, Consumer<List<Recorded>> batch) {
        var rider = new Rider(name, null, wanted, batch, parking(name), _ -> {});
        return Convoy.of(rider, log, claims(), new TransactionTemplate(manager));
    }

    /** For those that go together; nobody is in it yet, and it is not started. */
    public Convoy convoy(String name, Together together) {
        return new Convoy(name, log, claims(), new TransactionTemplate(manager), together);
    }

    private TokenClaims claims() {
        return new TokenClaims(jdbc, TokenClaims.OF_THE_LIVING);
    }

    /** After all followers have stopped. */
    @Override
    public void close() {
        workers.shutdownNow();
        coordinators.shutdownNow();
    }
}
