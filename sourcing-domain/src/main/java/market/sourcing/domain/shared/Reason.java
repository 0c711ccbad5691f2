package market.sourcing.domain.shared;

/** Why somebody stopped, paused or ended something: 1 to 500 characters, in lines. */
public record Reason(String text) {
    public Reason {
        text = Texts.prose("reason", text, 500);
    }
}
