package market.sourcing.domain.shared;

/** Why somebody stopped, paused or ended something: 1 to 500 characters. */
public record Reason(String text) {
    public Reason {
        text = Texts.bounded("reason", text, 500);
    }
}
