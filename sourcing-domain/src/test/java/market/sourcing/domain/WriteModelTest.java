package market.sourcing.domain;

import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WriteModelTest {

    @Test
    void what_nobody_waits_for_sets_no_timer() {
        for (var event : List.of(drafted(), published(), counted("bag", 1), reserved(ORDER, "bag", 1), onboarded())) {
            assertThat(WriteModel.timersAfter(event)).isEmpty();
        }
    }
}
