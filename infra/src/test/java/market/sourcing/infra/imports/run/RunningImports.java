package market.sourcing.infra.imports.run;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of imports begin with: one application for all tests of a class, and what they look at of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningImports {
    ImportScene scene;
    ImportIntake intake;
    ImportRuns runs;
    ImportWorker worker;
    Spool spool;
    JdbcClient jdbc;

    @BeforeAll
    final void start(@TempDir Path data) {
        scene = new ImportScene(data);
        intake = scene.intake();
        runs = scene.runs();
        worker = scene.bean(ImportWorker.class);
        spool = scene.bean(Spool.class);
        jdbc = scene.jdbc();
    }

    @AfterAll
    final void stop() {
        scene.close();
    }
}
