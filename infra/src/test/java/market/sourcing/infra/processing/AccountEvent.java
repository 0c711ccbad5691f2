package market.sourcing.infra.processing;

/** Events of a made-up aggregate. */
public sealed interface AccountEvent {
    String account();

    record Booked(String account, long amount, String label) implements AccountEvent {}

    /** Touches two documents. */
    record Moved(String account, String to, long amount) implements AccountEvent {}

    /** Touches every account of the branch, also those that are opened later. */
    record Honoured(String branch, long by) implements AccountEvent {
        @Override
        public String account() {
            return branch;
        }
    }

    /** No view shows it. */
    record Audited(String account) implements AccountEvent {}

    /** Can't be folded while the projector is broken. */
    record Poisoned(String account) implements AccountEvent {}
}
