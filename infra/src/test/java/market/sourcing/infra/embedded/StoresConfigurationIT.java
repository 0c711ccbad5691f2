package market.sourcing.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.clock.ClockConfiguration;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.CommandsConfiguration;
import market.sourcing.infra.eventstore.LogConfiguration;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.sequencer.SequencerConfiguration;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

class StoresConfigurationIT {
    private static final Actor SELLER = new Actor(new AccountId("account-seller"), Set.of(Role.FACTORY));

    @TempDir
    Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            // Nothing is configured unless a test says so, whatever stores this process was given to test on.
            .withPropertyValues("spring.datasource.url=", "spring.mongodb.uri=")
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(StockLevels.class, () -> listings -> Map.of())
            .withBean(KnownEvidence.class, () -> (_, _) -> Optional.empty())
            .withUserConfiguration(
                    StoresConfiguration.class,
                    LogConfiguration.class,
                    SequencerConfiguration.class,
                    ClockConfiguration.class,
                    CommandsConfiguration.class);

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url=jdbc:postgresql://nowhere/x, SPRING_DATASOURCE_URL, SPRING_MONGODB_URI",
        "spring.mongodb.uri=mongodb://nowhere/x, SPRING_MONGODB_URI, SPRING_DATASOURCE_URL"
    })
    void one_store_without_the_other_is_refused_by_name(String property, String given, String missing) {
        application
                .withPropertyValues(property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(HalfConfiguredStores.class, half -> {
                            assertThat(half.given()).isEqualTo(given);
                            assertThat(half.missing()).isEqualTo(missing);
                            assertThat(new HalfConfiguredStoresAnalyzer()
                                            .analyze(half, half)
                                            .getAction())
                                    .contains(missing);
                        }));
    }

    @Test
    void with_nothing_configured_the_marketplace_runs_on_its_own_postgresql() {
        application
                .withPropertyValues(
                        "sourcing.data=" + data, "sourcing.embedded.postgres.binaries=" + TestPostgres.binaries())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    sellsUnderTheRole(context.getBean(Commands.class), context.getBean(PositionedLog.class));
                    assertThat(currentUser(context.getBean(JdbcTemplate.class))).isEqualTo("sourcing_app");
                });
    }

    @Test
    void on_an_external_postgresql_with_one_login_the_application_steps_down_to_its_role() throws SQLException {
        try (var database = TestPostgres.emptyDatabase()) {
            execute(
                    database,
                    "drop role if exists shop_app",
                    "drop role if exists shop_one",
                    "create role shop_one login password 'x' createrole");
            execute(database, "alter database " + database.name() + " owner to shop_one");
            external(database, "shop_one")
                    .withPropertyValues("spring.flyway.placeholders.app_role=shop_app")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        sellsUnderTheRole(context.getBean(Commands.class), context.getBean(PositionedLog.class));
                        assertThat(currentUser(context.getBean(JdbcTemplate.class)))
                                .isEqualTo("shop_app");
                    });
        }
    }

    @Test
    void a_login_that_could_change_the_log_is_refused() throws SQLException {
        try (var database = TestPostgres.emptyDatabase()) {
            execute(database, "drop role if exists shop_two", "create role shop_two login password 'x' createrole");
            execute(database, "alter database " + database.name() + " owner to shop_two");
            external(database, "shop_two")
                    .withPropertyValues(
                            "spring.flyway.user=shop_two",
                            "spring.flyway.password=x",
                            "spring.flyway.placeholders.app_role=shop_two")
                    .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(LogNotProtected.class));
        }
    }

    private ApplicationContextRunner external(TestDatabase database, String login) {
        return application.withPropertyValues(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + login,
                "spring.datasource.password=x",
                "spring.mongodb.uri=mongodb://127.0.0.1/none");
    }

    private static void sellsUnderTheRole(Commands commands, PositionedLog log) {
        var command = new OnboardFactory(
                new FactoryId("factory-1"), SELLER, "Knitting works", "CN", "91330100MA2KXYZ12Q", "Hangzhou", "f");
        assertThat(commands.<Long>send(command, SELLER)).isZero();
        await().until(() -> log.head() == 0);
    }

    private static String currentUser(JdbcTemplate jdbc) {
        return String.valueOf(jdbc.queryForObject("select current_user", String.class));
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (var admin = database.openAsAdmin();
                var sql = admin.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
