package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.following.RecordedMessages;
import market.sourcing.infra.testing.TestLog;
import market.sourcing.infra.testing.TestMongo;
import market.sourcing.projections.factory.profile.FactoryProfile;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine on the real log, with writers beside it. */
class EngineOnTheLogIT {
    private static final int WRITERS = 8;

    @Test
    void what_many_writers_append_is_what_the_view_and_its_rebuild_show() throws Exception {
        try (var log = TestLog.open(EventSchema.ofSourcing());
                var mongo = TestMongo.open()) {
            var engine = new ProjectionEngine(
                    List.of(new FactoryProfileProjector()),
                    log.store(),
                    log.transactions(),
                    mongo.views(),
                    new SimpleMeterRegistry(),
                    Node.QUICK);
            engine.start();
            try {
                await().until(() -> engine.builds().all().stream().anyMatch(b -> b.state() == Build.State.LIVE));
                try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                    IntStream.range(0, WRITERS).forEach(writer -> writers.execute(() -> write(log, writer)));
                    engine.builds().rebuild(FactoryProfileProjector.VIEW);
                }
                await().until(() -> log.store().head() == WRITERS * 40L - 1);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> engine.builds().all().stream()
                                .anyMatch(b -> b.number() == 2
                                        && b.state() == Build.State.LIVE
                                        && b.position() == log.store().head()));
                await().untilAsserted(() -> assertThat(shown(engine)).isEqualTo(expected(log)));
            } finally {
                engine.stop();
            }
        }
    }

    private static void write(TestLog log, int writer) {
        var transactions = new TransactionTemplate(log.transactions());
        String id = "factory-" + writer;
        for (long sequence = 0; sequence < 40; sequence++) {
            FactoryEvent event = switch ((int) (sequence % 4)) {
                case 0 -> new FactoryOnboarded(id, "owner", "name " + sequence, "CN", "T" + writer, "here", "");
                case 1 -> new FactoryVerified(id, "operator");
                case 2 -> new FactorySuspended(id, "operator", "because " + sequence);
                default -> new FactoryReinstated(id, "operator", "again " + sequence);
            };
            var message = new GenericDomainEventMessage<>("Factory", id, sequence, event);
            transactions.executeWithoutResult(status -> log.store().publish(List.of(message)));
        }
    }

    private static List<FactoryProfile> shown(ProjectionEngine engine) {
        return engine.views()
                .documents(FactoryProfileProjector.VIEW)
                .all()
                .sort(com.mongodb.client.model.Sorts.ascending("_id"))
                .list();
    }

    private static List<FactoryProfile> expected(TestLog log) {
        var projector = new FactoryProfileProjector();
        var profiles = new TreeMap<String, FactoryProfile>();
        for (var message : log.store().read(-1, 10_000)) {
            var recorded = RecordedMessages.recorded(message);
            for (String id : projector.touches(recorded.event())) {
                profiles.put(id, projector.fold(profiles.get(id), id, recorded));
            }
        }
        return List.copyOf(profiles.values());
    }
}
