package market.sourcing.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;

/** Follows what becomes of a promise, and looks after each event whether that could be. */
public final class PromiseFate {
    private String state = "NONE";
    private long compensation;

    public void note(Object event) {
        switch (event) {
            case PromiseStarted it -> {
                goes("RUNNING", "NONE");
                assertThat(it.dueAt()).isAfter(it.startedAt());
            }
            case PromisePaused it -> goes("PAUSED", "RUNNING");
            case PromiseResumed it -> goes("RUNNING", "PAUSED", "EXCUSED");
            case DispatchPromiseKept it -> goes("KEPT", "RUNNING", "PAUSED");
            case PromiseEnded it -> goes("ENDED", "RUNNING", "PAUSED");
            case DispatchPromiseMissed it -> {
                goes("MISSED", "RUNNING");
                assertThat(it.late()).isNotEmpty();
                assertThat(it.missedAt()).isBeforeOrEqualTo(it.notedAt());
                compensation = it.compensationMinor();
            }
            case MissReassessed it -> {
                goes(it.late().isEmpty() ? "EXCUSED" : "MISSED", "MISSED");
                assertThat(compensation - it.takenBackMinor()).isEqualTo(it.compensationMinor());
                compensation = it.compensationMinor();
            }
            default -> {}
        }
    }

    /** Whether it may still be kept or missed. */
    public boolean isOpen() {
        return state.equals("RUNNING") || state.equals("PAUSED");
    }

    public String state() {
        return state;
    }

    private void goes(String next, String... from) {
        assertThat(state).isIn((Object[]) from);
        state = next;
    }

    /** What the buyer is owed for the miss as it stands. */
    public long compensation() {
        return compensation;
    }
}
