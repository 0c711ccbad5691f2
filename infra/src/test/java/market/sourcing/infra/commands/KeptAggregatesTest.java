package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import market.sourcing.domain.shared.Sized;
import org.junit.jupiter.api.Test;

class KeptAggregatesTest {
    private static final int ROOM = 1_000_000;

    private final KeptAggregates kept = new KeptAggregates(ROOM);

    private record Large(int bytes) implements Sized {}

    private record Written(String text) {}

    private long keptOf(int aggregates, Object root) {
        IntStream.range(0, aggregates).forEach(it -> kept.keep("a-" + it, new KeptAggregates.Kept(root, 1)));
        return IntStream.range(0, aggregates)
                .filter(it -> kept.version("a-" + it).isPresent())
                .count();
    }

    @Test
    void noMoreAreKeptThanThereIsRoomForByWhatTheyTell() {
        assertThat(keptOf(100, new Large(ROOM / 10))).isBetween(1L, 10L);
    }

    @Test
    void thoseThatDoNotTellAreLookedAt() {
        assertThat(keptOf(1_000, new Written("x".repeat(1_000)))).isBetween(1L, ROOM / 2_000L);
    }

    @Test
    void oneThatHasGrownBeyondAllRoomIsNotKeptAndKeepsNoOtherOut() {
        kept.keep("small", new KeptAggregates.Kept(new Large(100), 1));
        kept.keep("grown", new KeptAggregates.Kept(new Large(ROOM + 1), 1));

        assertThat(kept.version("grown")).isEmpty();
        assertThat(kept.version("small")).hasValue(1);
    }

    @Test
    void eachIsLentOnceAndTheLatestOfTwoIsKept() {
        kept.keep("a", new KeptAggregates.Kept(new Large(100), 7));
        kept.keep("a", new KeptAggregates.Kept(new Large(100), 6));

        assertThat(kept.take("a"))
                .isNotNull()
                .extracting(KeptAggregates.Kept::version)
                .isEqualTo(7L);
        assertThat(kept.take("a")).isNull();
    }
}
