package market.sourcing.infra.eventschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A state whose shape changes has another revision, and with it another example. */
class SourcingStatesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/snapshots");
    private static final StateTypes STATES = EventSchema.ofSourcing().states();
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<StateType<?, ?>> types() {
        return SourcingStates.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_was_put_down_is_taken_up_and_put_down_as_it_was(StateType<?, ?> type) throws IOException {
        var example = Files.readString(EXAMPLES.resolve(type.revision() + ".json"));
        var root = STATES.takeUp(type.aggregate(), example);
        assertThat(root).isInstanceOf(type.root());
        assertThat(STATES.putDown(type.aggregate(), root)).hasValueSatisfying(stored -> {
            assertThat(stored.revision()).isEqualTo(type.revision());
            assertThat(JSON.readTree(stored.state())).isEqualTo(JSON.readTree(example));
        });
    }

    @Test
    void of_other_aggregates_nothing_is_put_down() {
        assertThat(STATES.revisionOf("order")).isEmpty();
        assertThat(STATES.putDown("order", "whatever")).isEmpty();
    }
}
