package market.sourcing.infra.processing;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.ScheduledExecutorService;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.projections.view.Projector;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Puts a projector to work on a build, inside the framework's pooled processor. */
record ProcessorFactory(
        PositionedLog log,
        MongoDatabase database,
        Ledger ledger,
        TokenStore tokens,
        TransactionManager transactions,
        ScheduledExecutorService coordinators,
        ScheduledExecutorService workers,
        ProcessingSettings settings,
        ViewMetrics metrics) {
    private static final long CLAIM_ATTEMPT_MILLIS = 1_000;

    <D> Processor create(Build build, Projector<D> projector) {
        return new Processor(PooledStreamingEventProcessor.builder()
                .name(build.collection())
                .eventHandlerInvoker(new ViewInvoker<>(build, projector, writer(build, projector), metrics))
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> new GlobalSequenceTrackingToken(-1))
                .batchSize(settings.batch())
                .tokenClaimInterval(CLAIM_ATTEMPT_MILLIS)
                .claimExtensionThreshold(settings.claim().toMillis() / 3)
                .build());
    }

    private <D> BuildWriter<D> writer(Build build, Projector<D> projector) {
        var documents = new Documents<>(projector.view(), database.getCodecRegistry());
        var store = new MongoViewStore<>(build, documents, database);
        return new BuildWriter<>(build, new Folding<>(projector, documents), store, ledger);
    }
}
