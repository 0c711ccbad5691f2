package market.sourcing.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.OrderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreationKeyTest {
    private static final AccountId ONE = new AccountId("account-1");
    private static final AccountId OTHER = new AccountId("account-2");

    @Test
    void the_same_caller_kind_and_key_give_the_same_id_for_good() {
        var id = CreationKey.of("key").id(OrderId.PREFIX, "orders", ONE);
        assertThat(new OrderId(id).value()).isEqualTo("order-6b70e73cd4a217baa73e83585c6b4892");
        assertThat(CreationKey.of("key").id(OrderId.PREFIX, "orders", ONE)).isEqualTo(id);
    }

    @Test
    void another_caller_kind_or_key_gives_another_id() {
        var id = CreationKey.of("key").id("", "orders", ONE);
        assertThat(CreationKey.of("key").id("", "orders", OTHER)).isNotEqualTo(id);
        assertThat(CreationKey.of("key").id("", "listings", ONE)).isNotEqualTo(id);
        assertThat(CreationKey.of("Key").id("", "orders", ONE)).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä", "\t", "a\nb"})
    void a_key_is_visible_ascii(String key) {
        var refused = catchThrowableOfType(ProblemException.class, () -> CreationKey.of(key));
        assertThat(refused.problem().code()).isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    }

    @Test
    void a_key_is_shown_nowhere_and_made_of_what_a_client_sent_alone() {
        assertThat(CreationKey.of("secret-of-a-client").toString()).doesNotContain("secret-of-a-client");
        assertThat(CreationKey.class.getConstructors()).isEmpty();
    }

    @Test
    void a_missing_key_is_asked_for_by_the_name_of_its_header() {
        var refused = catchThrowableOfType(ProblemException.class, () -> CreationKey.of(null));
        assertThat(refused.problem().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(refused.problem().facts()).containsEntry("header", "Idempotency-Key");
    }
}
