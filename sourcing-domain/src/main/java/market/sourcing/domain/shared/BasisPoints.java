package market.sourcing.domain.shared;

/** A part in ten-thousandths, 0 to 10,000: 125 is 1.25 %. */
public record BasisPoints(int points) {
    public static final int WHOLE = 10_000;

    public BasisPoints {
        if (points < 0 || points > WHOLE) {
            throw new IllegalArgumentException("Not 0 to 10,000 ten-thousandths: " + points);
        }
    }

    public static BasisPoints percent(int percent) {
        return new BasisPoints(percent * 100);
    }
}
