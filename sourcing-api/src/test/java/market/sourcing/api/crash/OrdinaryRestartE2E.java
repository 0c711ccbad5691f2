package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Started, stopped in order and started again: nothing happened, and so nothing is to be worried about in what it prints. */
class OrdinaryRestartE2E extends CrashScene {
    /** Of our log, and of the JDK. */
    private static final Pattern WORRY = Pattern.compile("\\b(?:WARN|ERROR)\\b|^WARNING:|^\\s+at [\\w.$]+\\(");

    @Test
    void nothing_is_warned_of() throws Exception {
        var data = folder.resolve("data");
        var first = start(data);
        try (var client = new Client(first, data)) {
            Goods.putOnSale(client, 1);
        }
        first.stop();
        var again = start(data);
        assertThat(new StoredLog(data).number("select max(build) from view_build"))
                .as("no read model was built anew")
                .isEqualTo(1);
        again.stop();
        assertThat(again.output())
                .isNotEmpty()
                .noneMatch(line -> WORRY.matcher(line).find());
    }
}
