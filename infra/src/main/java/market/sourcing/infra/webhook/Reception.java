package market.sourcing.infra.webhook;

/** What became of something sent to the address for webhooks. */
public enum Reception {
    TAKEN,
    /** It was taken before; nothing happened. */
    KNOWN,
    NO_SUCH_SENDER,
    /** The signature is missing, forged or older than five minutes. */
    NOT_SIGNED,
    UNREADABLE
}
