package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FlagE2E {
    private static final String JPEG = "image/jpeg";
    private static final Map<String, String> GROUNDS = Map.of("grounds", "Both parcels fell from one pallet.");

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.sentInADay(FACTORY, Goods.verified(FACTORY).id(), "Flagged", 5_000);
    }

    private static Answer say(Client who, String path, String signal, String verb) {
        return who.post(path + "/flags/" + signal + "/" + verb, Client.json(GROUNDS), "If-Match", "*");
    }

    /** The buyer's objection stands as soon as there is a flag. */
    private static void appealed(String path, String signal) {
        await(signal + " of " + path)
                .atMost(Duration.ofSeconds(30))
                .until(() -> say(BUYER, path, signal, "appeal").status() == 200);
    }

    @Test
    void a_photo_that_was_shown_before_flags_the_case_which_the_buyer_appeals_and_an_operator_clears() {
        var photo = Shown.photo("jpeg");
        var hash = Shown.hash(BUYER, photo, JPEG);
        var first = Shown.claimed(Shown.received(bag), hash);
        var second = Shown.claimed(Shown.received(bag), hash);
        appealed(second, "SAME_EVIDENCE");
        assertThat(say(OTHER_BUYER, second, "SAME_EVIDENCE", "clear").status()).isEqualTo(403);
        assertThat(say(FACTORY, second, "SAME_EVIDENCE", "appeal").code()).isEqualTo("NOT_ALLOWED");
        assertThat(OPERATOR.post(second + "/flags/SAME_EVIDENCE/clear", Client.json(GROUNDS))
                        .status())
                .isEqualTo(428);
        var cleared = say(OPERATOR, second, "SAME_EVIDENCE", "clear");
        assertThat(cleared.status()).isEqualTo(200);
        assertThat(say(OPERATOR, second, "SAME_EVIDENCE", "clear").version()).isEqualTo(cleared.version());
        assertThat(say(BUYER, first, "SAME_EVIDENCE", "appeal").errors()).containsExactly("signal: INVALID_VALUE");
    }

    @Test
    void a_picture_saved_again_is_found_by_its_looks() {
        var photo = Shown.photo("png");
        Shown.claimed(Shown.received(bag), Shown.hash(BUYER, photo, "image/png"));
        var again = Shown.hash(BUYER, Shown.savedAgain(photo, "jpeg"), JPEG);
        var second = Shown.claimed(Shown.received(bag), again);
        appealed(second, "ALIKE_EVIDENCE");
    }

    @Test
    void a_claim_after_time_has_released_the_money_is_found_by_its_time() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        Trade.letPass(Duration.ofDays(10).plusHours(1));
        Trade.awaitState(BUYER, order, "COMPLETED");
        appealed(Shown.claimed(order, Shown.uploaded(BUYER)), "RIGHT_AFTER_RELEASE");
    }
}
