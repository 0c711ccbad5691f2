package market.sourcing.infra.processing.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class PositionTokensTest {
    private final PositionTokens tokens = new PositionTokens();

    @Test
    void a_token_is_its_position_in_digits_and_comes_back() {
        var stored = tokens.serialize(new GlobalSequenceTrackingToken(4711), byte[].class);

        assertThat(stored.getData()).isEqualTo("4711".getBytes(StandardCharsets.US_ASCII));
        assertThat(tokens.<byte[], GlobalSequenceTrackingToken>deserialize(stored))
                .isEqualTo(new GlobalSequenceTrackingToken(4711));
    }

    @Test
    void no_other_kind_of_token_is_taken() {
        var gaps = GapAwareTrackingToken.newInstance(3, java.util.List.of());

        assertThatThrownBy(() -> tokens.serialize(gaps, byte[].class)).isInstanceOf(IllegalArgumentException.class);
    }
}
