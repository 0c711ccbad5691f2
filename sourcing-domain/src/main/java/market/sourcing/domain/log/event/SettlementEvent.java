package market.sourcing.domain.log.event;

/** What happens to what is settled of the log. */
public sealed interface SettlementEvent permits EventSettled {
    String settlementId();
}
