package market.sourcing.infra.evidence;

import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * How bright a picture is in 9 by 8 fields.
 *
 * @param fields by row, 0 to 255 each
 */
record Brightness(double[][] fields) {
    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    /** Less is noise. */
    private static final double STEP = 2;
    /** With fewer bits that differ from the rest, pictures of nothing in particular would all look the same. */
    private static final int LEAST_CONTRAST = 6;

    /** @param pixel its brightness, by column and row */
    static Brightness of(int width, int height, IntBinaryOperator pixel) {
        var fields = new double[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                fields[row][column] = mean(
                        from(column, width, COLUMNS),
                        to(column, width, COLUMNS),
                        from(row, height, ROWS),
                        to(row, height, ROWS),
                        pixel);
            }
        }
        return new Brightness(fields);
    }

    private static int from(int field, int pixels, int fields) {
        return Math.min(field * pixels / fields, pixels - 1);
    }

    private static int to(int field, int pixels, int fields) {
        return Math.max(from(field, pixels, fields) + 1, (field + 1) * pixels / fields);
    }

    private static double mean(int left, int right, int top, int bottom, IntBinaryOperator pixel) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += pixel.applyAsInt(x, y);
            }
        }
        return (double) sum / ((long) (right - left) * (bottom - top));
    }

    /** Empty when there is too little to see. */
    static Optional<Long> hash(Brightness picture) {
        long bits = 0;
        for (var row : picture.fields) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                bits = bits << 1 | (row[column + 1] - row[column] > STEP ? 1 : 0);
            }
        }
        int set = Long.bitCount(bits);
        return set < LEAST_CONTRAST || set > Long.SIZE - LEAST_CONTRAST ? Optional.empty() : Optional.of(bits);
    }
}
