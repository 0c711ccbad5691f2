package market.sourcing.infra.imports.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports on a real PostgreSQL: received and applied as the worker would, or cut off at any command. */
final class ImportScene implements AutoCloseable {
    static final Actor OPERATOR = new Actor(new AccountId("account-operator"), Set.of(Role.OPERATOR));

    private final ConfigurableApplicationContext application;

    ImportScene(Path data) {
        this.application = TestImports.start(data);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    ImportIntake intake() {
        return bean(ImportIntake.class);
    }

    ImportRuns runs() {
        return bean(ImportRuns.class);
    }

    Commands commands() {
        return bean(Commands.class);
    }

    List<FileKind> kinds() {
        return List.copyOf(application.getBeansOfType(FileKind.class).values());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(bean(DataSource.class));
    }

    FactoryId verified(String name) {
        var factory = new FactoryId("factory-" + name);
        commands()
                .<Object>send(
                        new OnboardFactory(factory, OPERATOR, name, "GB", "VAT-" + name, "London", "test:" + name),
                        OPERATOR);
        commands().<Object>send(new VerifyFactory(factory, null, OPERATOR), OPERATOR);
        return factory;
    }

    ImportRun imported(ImportRequest request, InputStream body) throws IOException {
        intake().receive(request, body);
        return awaitEnd(request.id());
    }

    /** On disk and known, and not given to the worker. */
    ImportRun received(ImportRequest request, InputStream body) throws IOException {
        var spool = bean(Spool.class);
        var spooled = SpooledFile.next(request.id());
        runs().open(request, spooled);
        var receipt = spool.receive(spooled, body, bytes -> {});
        spool.name(spooled);
        runs().received(spooled, receipt);
        return current(request.id());
    }

    /** Goes on with an import where it is, in this thread; whether it came to its end. */
    boolean goesOnToItsEnd(ImportRun run, Commands commands) throws IOException, InterruptedException {
        var kind = kinds().stream()
                .filter(each -> each.takes(run.kind()))
                .findFirst()
                .orElseThrow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var job = new ImportJob(current(run.id()), kind, new ImportContext(commands, threads), 1_000)) {
            return job.run(Optional::empty) == Halt.END_OF_FILE;
        }
    }

    /** As far as the rows of a step are concerned, the process ends at this command. */
    Commands dyingAfter(int sends) {
        var left = new AtomicInteger(sends);
        var real = commands();
        return new Commands() {
            @Override
            public <R> R send(Object command, Actor actor) {
                if (left.getAndDecrement() <= 0) {
                    throw new Killed();
                }
                return real.send(command, actor);
            }
        };
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    ImportRun awaitEnd(ImportId id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> current(id).state().isOver());
        return current(id);
    }

    ImportRun current(ImportId id) {
        return runs().find(id).orElseThrow();
    }

    long events() {
        return jdbc().sql("select count(*) from domain_event").query(Long.class).single();
    }

    @Override
    public void close() {
        application.close();
    }
}
