package market.sourcing.domain.factory;

import static market.sourcing.domain.shared.RefusalCode.AMOUNT_TOO_LARGE;
import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FreightTemplateTest {
    private static final Destination CHINA = new Destination("CN");
    private static final Money GOODS = yuan(100_00);

    private static Money yuan(long minor) {
        return Money.of(minor, "CNY");
    }

    private static FreightZone zone(int firstGrams, int furtherGrams, String... regions) {
        return new FreightZone(
                new LinkedHashSet<>(List.of(regions)), firstGrams, yuan(10_00), furtherGrams, yuan(3_00), null);
    }

    private static FreightTemplate template(FreightZone... zones) {
        return new FreightTemplate(Currencies.of("CNY"), 200, List.of(zones));
    }

    @Property
    void the_fee_never_falls_with_the_weight(
            @ForAll @IntRange(min = 1, max = 5_000) int firstGrams,
            @ForAll @IntRange(min = 1, max = 5_000) int furtherGrams,
            @ForAll @LongRange(max = 100_000) long grams,
            @ForAll @LongRange(max = 100_000) long more) {
        var template = template(zone(firstGrams, furtherGrams, "CN"));
        assertThat(template.fee(CHINA, grams + more, GOODS).minor())
                .isGreaterThanOrEqualTo(template.fee(CHINA, grams, GOODS).minor());
    }

    @Property
    void each_step_ends_exactly_where_the_next_begins(
            @ForAll @IntRange(min = 1, max = 1_000_000) int firstGrams,
            @ForAll @IntRange(min = 1, max = 1_000_000) int furtherGrams,
            @ForAll @IntRange(max = 1_000) int steps) {
        var template = template(zone(firstGrams, furtherGrams, "CN"));
        var full = firstGrams + (long) steps * furtherGrams;
        assertThat(template.fee(CHINA, full, GOODS)).isEqualTo(yuan(10_00 + steps * 3_00L));
        assertThat(template.fee(CHINA, full + 1, GOODS)).isEqualTo(yuan(10_00 + (steps + 1) * 3_00L));
    }

    @Test
    void what_weighs_nothing_costs_nothing() {
        assertThat(template(zone(1_000, 500, "CN")).fee(CHINA, 0, GOODS)).isEqualTo(yuan(0));
        assertThat(template(zone(1_000, 500, "CN")).fee(CHINA, 1, GOODS)).isEqualTo(yuan(10_00));
    }

    @Test
    void a_fee_that_can_not_be_booked_is_refused() {
        var zone = new FreightZone(Set.of("CN"), 1, yuan(Long.MAX_VALUE), 1, yuan(1), null);
        isRefused(AMOUNT_TOO_LARGE, () -> template(zone).fee(CHINA, 2, GOODS));
    }

    @Test
    void a_template_is_bounded_and_names_each_region_once() {
        isInvalid("zones", () -> template());
        isInvalid("regions", () -> template(zone(1, 1, "CN", "VN"), zone(1, 1, "VN")));
        isInvalid("regions", () -> zone(1, 1));
        isInvalid("shipTo", () -> zone(1, 1, "Mars"));
        isInvalid("firstGrams", () -> zone(0, 1, "CN"));
        isInvalid("furtherGrams", () -> zone(1, 1_000_001, "CN"));
        isInvalid("assumedGrams", () -> new FreightTemplate(Currencies.of("CNY"), 0, List.of(zone(1, 1, "CN"))));
        isRefused(CURRENCIES_DIFFER, () -> new FreightTemplate(Currencies.of("USD"), 1, List.of(zone(1, 1, "CN"))));
    }

    @Test
    void fees_are_never_negative() {
        isInvalid("firstFee", () -> new FreightZone(Set.of("CN"), 1, yuan(-1), 1, yuan(0), null));
        isInvalid("furtherFee", () -> new FreightZone(Set.of("CN"), 1, yuan(0), 1, yuan(-1), null));
        isInvalid("freeFrom", () -> new FreightZone(Set.of("CN"), 1, yuan(0), 1, yuan(0), yuan(-1)));
    }
}
