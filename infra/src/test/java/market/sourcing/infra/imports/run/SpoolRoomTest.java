package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import market.sourcing.domain.shared.AccountId;
import org.junit.jupiter.api.Test;

class SpoolRoomTest {
    private static final AccountId ONE = new AccountId("account-one");
    private static final AccountId TWO = new AccountId("account-two");

    private final SpoolRoom room = new SpoolRoom(TestSettings.with(Map.of(
            "sourcing.imports.account-files", "2",
            "sourcing.imports.account-bytes", "10B",
            "sourcing.imports.files", "3",
            "sourcing.imports.bytes", "15B")));

    @Test
    void an_account_has_so_many_files_here_and_all_have_so_many() {
        enter("a", ONE);
        enter("b", ONE);
        var third = full(() -> enter("c", ONE));
        enter("d", TWO);
        var fourth = full(() -> enter("e", TWO));

        assertThat(third.isOfAccount()).isTrue();
        assertThat(fourth.isOfAccount()).isFalse();
        assertThat(fourth.bound()).isEqualTo("mostFiles");
        room.leave(new ImportId("import-a"));
        enter("c", ONE);
    }

    @Test
    void bytes_count_while_they_come_in_and_until_the_file_leaves() {
        enter("a", ONE);
        enter("b", ONE);
        grow("a", 6);
        grow("a", 7);
        var account = full(() -> grow("b", 4));
        grow("b", 3);
        enter("d", TWO);
        var all = full(() -> grow("d", 6));
        room.leave(new ImportId("import-a"));
        grow("d", 10);

        assertThat(account.isOfAccount()).isTrue();
        assertThat(account.bound()).isEqualTo("mostBytes");
        assertThat(all.isOfAccount()).isFalse();
    }

    @Test
    void the_catalogue_and_what_was_here_before_a_start_are_let_in_and_counted() {
        room.enterAgain(new ImportId("import-a"), ONE, 9);
        enter("b", ONE);
        assertThat(full(() -> grow("b", 2)).isOfAccount()).isTrue();
        assertThat(full(() -> enter("c", ONE)).isOfAccount()).isTrue();

        room.enter(ImportRequest.catalogue(new ImportId("import-d"), ONE, null));
        grow("d", 100);
    }

    private void enter(String id, AccountId account) {
        room.enter(ImportRequest.offers(new ImportId("import-" + id), account));
    }

    private void grow(String id, long bytes) {
        room.grow(new ImportId("import-" + id), bytes);
    }

    private static NoRoom full(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(NoRoom.class, step);
    }
}
