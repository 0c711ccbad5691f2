package market.sourcing.infra.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.returns.AbuseSignal;
import market.sourcing.domain.returns.CaseParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClaimWatchIT extends ClaimScene {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void the_same_file_in_another_orders_case_is_told_to_the_later_one() {
        requested("case-1", "order-1", "buyer-1", START, "aa", "bb");
        requested("case-2", "order-2", "buyer-2", START, "bb");
        assertThat(suspicions()).singleElement().satisfies(told -> {
            assertThat(told.caseId()).isEqualTo("case-2");
            assertThat(told.signal()).isEqualTo(AbuseSignal.SAME_EVIDENCE);
            assertThat(told.facts())
                    .containsExactly(
                            entry("sha256", "bb"),
                            entry("otherCase", "case-1"),
                            entry("otherSha256", "bb"),
                            entry("rules", "abuse-1"));
            assertThat(told.events()).containsExactly("case-1/0", "case-2/0");
        });
    }

    @Test
    void the_same_file_twice_in_one_order_is_nothing_unusual() {
        requested("case-1", "order-1", "buyer-1", START, "aa");
        requested("case-2", "order-1", "buyer-1", START, "aa");
        added("case-2", "order-1", "buyer-1", CaseParty.BUYER, "aa");
        assertThat(suspicions()).isEmpty();
    }

    @Test
    void what_is_shown_later_is_compared_too_but_only_the_buyers() {
        requested("case-1", "order-1", "buyer-1", START, "aa");
        requested("case-2", "order-2", "buyer-2", START);
        added("case-2", "order-2", "account-factory", CaseParty.FACTORY, "aa");
        assertThat(suspicions()).isEmpty();
        added("case-2", "order-2", "buyer-2", CaseParty.BUYER, "aa");
        assertThat(suspicions())
                .singleElement()
                .satisfies(told -> assertThat(told.events()).containsExactly("case-1/0", "case-2/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "0x0123456789ABCDEF, 0x0123456789ABCDEF, true",
        // four bits in one quarter
        "0x0123456789ABCDEF, 0x0123456789ABCDE0, true",
        // one bit in every quarter
        "0x0123456789ABCDEF, 0x8123C56709AB4DEF, true",
        "0xF123456789ABCDEF, 0x7123C56709AB4DEF, true",
        // five bits
        "0x0123456789ABCDEF, 0x8123C56709AB4DEE, false",
    })
    void a_picture_that_looks_the_same_is_told_whichever_bits_differ(String one, String other, boolean alike) {
        stored("aa", Long.parseUnsignedLong(one.substring(2), 16));
        stored("bb", Long.parseUnsignedLong(other.substring(2), 16));
        requested("case-1", "order-1", "buyer-1", START, "aa");
        requested("case-2", "order-2", "buyer-1", START, "bb");
        assertThat(suspicions().stream().map(Suspicion::signal))
                .isEqualTo(alike ? List.of(AbuseSignal.ALIKE_EVIDENCE) : List.of());
    }

    @Test
    void a_claim_within_a_day_of_a_release_by_time_comes_right_after_it() {
        completed("order-1", START);
        completed("order-2", START);
        requested("case-1", "order-1", "buyer-1", START.plus(A_DAY).minusMillis(1));
        requested("case-2", "order-2", "buyer-1", START.plus(A_DAY));
        requested("case-3", "order-3", "buyer-1", START);
        assertThat(suspicions()).singleElement().satisfies(told -> {
            assertThat(told.caseId()).isEqualTo("case-1");
            assertThat(told.signal()).isEqualTo(AbuseSignal.RIGHT_AFTER_RELEASE);
            assertThat(told.events()).containsExactly("order-1/0", "case-1/0");
        });
    }

    @Test
    void a_claim_right_after_the_buyer_has_confirmed_the_receipt_is_nothing_unusual() {
        confirmed("order-1", "buyer-1", START);
        requested("case-1", "order-1", "buyer-1", START);
        assertThat(suspicions()).isEmpty();
    }

    @Test
    void a_share_far_above_the_others_of_the_category_is_told_with_the_claims_it_is_made_of() {
        drafted(BAG, "bags");
        for (int n = 0; n < 50; n++) {
            paid("buyer-" + n, "order-other-" + n);
        }
        for (int n = 0; n < 5; n++) {
            requested("case-other-" + n, "order-other-" + n, "buyer-" + n, START);
        }
        for (int n = 0; n < 6; n++) {
            paid("buyer-x", "order-x-" + n);
        }
        requested("case-x-0", "order-x-0", "buyer-x", START);
        requested("case-x-1", "order-x-1", "buyer-x", START);
        requested("case-x-again", "order-x-1", "buyer-x", START);
        assertThat(suspicions()).isEmpty();
        requested("case-x-2", "order-x-2", "buyer-x", START);
        assertThat(suspicions()).singleElement().satisfies(told -> {
            assertThat(told.caseId()).isEqualTo("case-x-2");
            assertThat(told.signal()).isEqualTo(AbuseSignal.RETURN_SHARE);
            assertThat(told.facts())
                    .containsEntry("category", "bags")
                    .containsEntry("orders", "6")
                    .containsEntry("claimed", "3")
                    .containsEntry("ordersOfOthers", "50")
                    .containsEntry("claimedByOthers", "5");
            assertThat(told.events()).containsExactlyInAnyOrder("case-x-0/0", "case-x-1/0", "case-x-2/0");
        });
    }

    @Test
    void what_was_told_is_forgotten() {
        requested("case-1", "order-1", "buyer-1", START, "aa");
        requested("case-2", "order-2", "buyer-2", START, "aa");
        suspicions().forEach(told()::told);
        assertThat(suspicions()).isEmpty();
    }

    @Test
    void neither_look_up_reads_the_whole_store() throws Exception {
        jdbc.execute("""
                insert into abuse_shown select 'case-' || n, md5(n::text), 'order-' || n, 'buyer', 'case-' || n || '/0',
                  (random() * 9000000000000000000)::bigint from generate_series(1, 20000) as n""");
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze abuse_shown");
        }
        stored("aa", 0x0123456789ABCDEFL);
        var claim = new Claim("case-0", "order-0", "buyer", "case-0/0", START);
        inTransaction(() -> {
            var shown = new ShownTable(JdbcClient.create(jdbc));
            assertThat(shown.same(claim, "aa")).isEmpty();
            assertThat(shown.alike(claim, "aa", 7)).isEmpty();
            assertThat(jdbc.queryForObject(
                            "select seq_scan from pg_stat_xact_user_tables where relname = 'abuse_shown'", Long.class))
                    .isZero();
        });
    }
}
