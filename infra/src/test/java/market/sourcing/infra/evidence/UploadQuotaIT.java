package market.sourcing.infra.evidence;

import static market.sourcing.infra.evidence.format.SampleFiles.PDF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.evidence.format.SampleFiles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UploadQuotaIT extends EvidenceScene {
    private static final int BYTES = 1_000;
    private static final long DAILY = 3L * BYTES;

    private void upload(AccountId owner, int which) throws IOException {
        store(DAILY).receive(owner, NAME, PDF, new ByteArrayInputStream(SampleFiles.pdf(BYTES, which)));
    }

    private static void isRefused(ThrowingCallable upload) {
        assertThatThrownBy(upload).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.EVIDENCE_QUOTA_REACHED);
            assertThat(refused.facts()).containsEntry("mostBytes", DAILY);
        });
    }

    @Test
    void what_is_more_than_an_account_may_upload_is_not_kept() throws Exception {
        upload(BUYER, 1);
        upload(BUYER, 2);
        isRefused(() ->
                store(DAILY).receive(BUYER, NAME, PDF, new ByteArrayInputStream(SampleFiles.pdf(BYTES + 1, 3))));
        assertThat(rows()).containsExactly(2L, 2L, 2L);
        upload(BUYER, 3);
        isRefused(() -> store(DAILY).receive(BUYER, NAME, PDF, InputStream.nullInputStream()));
        upload(OTHER, 4);
        assertThat(rows()).containsExactly(4L, 4L, 4L);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void the_same_file_again_takes_no_room_and_another_accounts_files_do() throws Exception {
        upload(OTHER, 1);
        upload(BUYER, 1);
        upload(BUYER, 1);
        upload(BUYER, 2);
        upload(BUYER, 3);
        isRefused(() -> upload(BUYER, 4));
    }

    @Test
    void what_was_uploaded_a_day_ago_does_not_count_any_more() throws Exception {
        for (int file = 0; file < 3; file++) {
            upload(BUYER, file);
        }
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("update evidence_upload set uploaded_at = '2026-01-01T00:00:00.000000000Z'");
        }
        upload(BUYER, 3);
        assertThat(rows()).containsExactly(4L, 4L, 4L);
    }

    @Test
    void many_at_once_get_no_more_room_than_one_after_the_other() throws Exception {
        try (var clients = Executors.newFixedThreadPool(8)) {
            var sent = clients.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(file -> () -> isTaken(file))
                    .toList());
            assertThat(sent.stream().filter(UploadQuotaIT::wasTaken)).hasSize(3);
        }
        assertThat(rows()).containsExactly(3L, 3L, 3L);
    }

    private boolean isTaken(int file) throws IOException {
        try {
            upload(BUYER, file);
            return true;
        } catch (Refused full) {
            return false;
        }
    }

    private static boolean wasTaken(Future<Boolean> upload) {
        return upload.resultNow();
    }
}
