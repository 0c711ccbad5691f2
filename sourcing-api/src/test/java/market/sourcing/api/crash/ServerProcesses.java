package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes of the embedded PostgreSQL, and what the operating system can do to them. */
record ServerProcesses(StoredLog log) {

    /** All of them stand still until they are told to go on; whoever comes meanwhile is let in and hears nothing. */
    void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    void kill() throws IOException, InterruptedException {
        signal("KILL");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        var postmaster = ProcessHandle.of(log.serverPid()).orElseThrow();
        Stream.concat(Stream.of(postmaster), postmaster.children())
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        // One that has ended meanwhile is none of ours.
        assertThat(new ProcessBuilder(command).start().waitFor()).isIn(0, 1);
    }
}
