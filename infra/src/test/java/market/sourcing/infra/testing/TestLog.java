package market.sourcing.infra.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.infra.commands.AxonCommands;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.DomainRegistration;
import market.sourcing.infra.commands.Trials;
import market.sourcing.infra.commands.WriteSide;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventstore.LogSignals;
import market.sourcing.infra.eventstore.LogWrites;
import market.sourcing.infra.eventstore.PositionOrderedEventStore;
import market.sourcing.infra.eventstore.PositionReader;
import market.sourcing.infra.eventstore.PostgresEventStorageEngine;
import market.sourcing.infra.eventstore.PostgresUniqueValues;
import market.sourcing.infra.sequencer.Sequencer;
import org.axonframework.config.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The log and the write side over a test database, put together as the application does it. */
public final class TestLog implements AutoCloseable {
    private final TestDatabase database;
    private final boolean dropsDatabase;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;
    private final PositionOrderedEventStore store;
    private final Sequencer sequencer;
    private final Configuration writeSide;
    private final AxonCommands commands;

    private TestLog(TestDatabase database, boolean dropsDatabase, EventSchema schema, List<DomainRegistration> domain) {
        this.database = database;
        this.dropsDatabase = dropsDatabase;
        var lazy = new LazyConnectionDataSourceProxy(database.pool());
        this.jdbc = new JdbcTemplate(lazy);
        this.transactions = new JdbcTransactionManager(lazy);
        var signals = new LogSignals();
        var writes = new LogWrites(jdbc);
        this.store = PositionOrderedEventStore.of(
                PostgresEventStorageEngine.of(jdbc, schema, writes), new PositionReader(jdbc, schema), signals);
        this.sequencer = new Sequencer(database.ownConnections(), signals, new SimpleMeterRegistry());
        this.writeSide = WriteSide.configure(
                store,
                schema,
                new PostgresUniqueValues(jdbc, writes),
                _ -> Map.of(),
                (_, _) -> Optional.empty(),
                InstantSource.system(),
                domain);
        this.commands = new AxonCommands(writeSide.commandBus());
        writeSide.start();
        sequencer.start();
    }

    /** On a fresh database, with the sequencer running. */
    public static TestLog open(EventSchema schema, DomainRegistration... domain) {
        return new TestLog(TestPostgres.freshDatabase(), true, schema, List.of(domain));
    }

    /** Another node on a database that somebody else drops. */
    public static TestLog on(TestDatabase database, EventSchema schema, DomainRegistration... domain) {
        return new TestLog(database, false, schema, List.of(domain));
    }

    public TestDatabase database() {
        return database;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    public PositionOrderedEventStore store() {
        return store;
    }

    public Sequencer sequencer() {
        return sequencer;
    }

    public Commands commands() {
        return commands;
    }

    public Trials trials() {
        return commands;
    }

    @Override
    public void close() {
        sequencer.stop();
        writeSide.shutdown();
        store.close();
        if (dropsDatabase) {
            database.close();
        }
    }
}
