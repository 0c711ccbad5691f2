package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.platformTerms;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** 100 bags came in a parcel of their own; two cases of five are to go back, and other goods are to come for them. */
class ParcelNumbersFixtureTest {
    private static final String NUMBER = "SIM901";
    private static final String KEY = "simulated/SIM901";
    private static final OrderTerms TERMS = Bound.toSpotGoodsUnderOwnRule();

    private static Marketplace withoutPromise() {
        var rule = ruleStated(Changed.in(platformTerms(), "exchangeDays", 15));
        return received(TERMS).and(Changed.in(rule, "platformRules", "returns-4"));
    }

    private static Marketplace bought() {
        return withoutPromise().and(started(TERMS));
    }

    private static Marketplace awaited(Marketplace bought) {
        return awaited(bought, LATER);
    }

    private static Marketplace awaited(Marketplace bought, Instant otherAt) {
        return after(bought, claim(CASE, LATER), accept(), claim(OTHER_CASE, otherAt), acceptOther(otherAt));
    }

    private static Object claim(CaseId id, Instant at) {
        return open(id, ReturnReason.DAMAGED, Wanted.EXCHANGE, at, new Claim.Line(1, 5, false));
    }

    private static AcceptReturn acceptOther(Instant at) {
        return new AcceptReturn(OTHER_CASE, null, OWNER, true, at);
    }

    private static SendGoodsBack back(CaseId id, Instant at) {
        return new SendGoodsBack(id, null, BUYER, TrackingNumber.of("simulated", NUMBER), Money.of(12_00, "CNY"), at);
    }

    private static SendReplacement replace(String number, Instant at) {
        return new SendReplacement(CASE, null, OWNER, TrackingNumber.of("simulated", number), at);
    }

    @Test
    void what_came_under_a_number_does_not_go_back_under_it() {
        var sent = awaited(bought()).and(stated(1, NUMBER, 100), scanned(1, "a", DELIVERED, LATER));
        sent.when(back(CASE, inDays(1)))
                .isRefused(RefusalCode.TRACKING_NUMBER_USED)
                .withFact("trackingNumber", NUMBER);
    }

    @Test
    void a_number_is_given_out_again_a_year_after_its_carriers_last_word() {
        var sent = bought().and(stated(1, NUMBER, 100), scanned(1, "a", DELIVERED, inDays(-364)));
        awaited(sent).when(back(CASE, inDays(1).minusNanos(1))).isRefused(RefusalCode.TRACKING_NUMBER_USED);
        var again = after(awaited(sent), back(CASE, inDays(1)));
        again.when(scan(NUMBER, "b", ACCEPTED, inDays(1))).written(ReturnScanned.class);
    }

    @Test
    void a_number_that_no_carrier_knew_while_its_case_awaited_it_is_another_cases_with_its_scans() {
        var over = LATER.plus(Duration.ofDays(7));
        var taken = after(awaited(withoutPromise(), inDays(6)), back(CASE, LATER));
        taken.when(back(OTHER_CASE, over.minusNanos(1))).isRefused(RefusalCode.TRACKING_NUMBER_USED);
        after(taken, back(OTHER_CASE, over));
        assertThat(taken.when(scan(NUMBER, "a", ACCEPTED, over))
                        .written(ReturnScanned.class)
                        .caseId())
                .isEqualTo(OTHER_CASE.value());
        taken.when(back(CASE, over)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void goods_do_not_leave_under_the_number_of_those_that_come_back() {
        after(awaited(bought()), back(CASE, LATER)).when(parcel(NUMBER)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void other_goods_do_not_come_under_the_number_of_those_that_went_back_or_of_the_first() {
        var first = bought().and(stated(1, "SIM001", 100), scanned(1, "a", DELIVERED, LATER));
        var looked = after(awaited(first), sendBack(), scan(NUMBER, "b", ACCEPTED, LATER), inspect(Inspection.FULL));
        looked.when(replace(NUMBER, LATER)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
        looked.when(replace("SIM001", LATER)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
        looked.when(replace("SIM002", LATER)).written(ReplacementSent.class);
    }

    @Test
    void what_cases_held_apart_from_orders_is_theirs() {
        var marketplace = awaited(bought());
        marketplace.uniqueValues().reserve(Uniqueness.RETURN_TRACKING_NUMBER, KEY, OTHER_CASE.value());
        marketplace.and(new GoodsSentBack(
                OTHER_CASE.value(), "order-first", "simulated", NUMBER, 0, inDays(8), LATER, inDays(8)));
        marketplace.when(back(CASE, LATER)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
        marketplace.when(scan(NUMBER, "a", ACCEPTED, LATER)).written(ReturnScanned.class);
        marketplace.when(parcel(NUMBER)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }
}
