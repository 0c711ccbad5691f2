package market.sourcing.infra.payments.webhook;

/** What became of something sent to the address for webhooks. */
public enum Reception {
    TAKEN,
    /** It was taken before; nothing happened. */
    KNOWN,
    NO_SUCH_PROVIDER,
    /** The signature is missing, forged or older than five minutes. */
    NOT_SIGNED,
    UNREADABLE
}
