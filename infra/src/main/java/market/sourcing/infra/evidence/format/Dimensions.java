package market.sourcing.infra.evidence.format;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** How large a picture says that it is: looked at before anything of it is decoded, because few bytes can become many pixels. */
record Dimensions(long width, long height) {
    /** Larger than the largest cameras of telephones make by default. */
    static final long MOST_PIXELS = 50_000_000;

    /** A decoder holds a row of it at once. */
    private static final long LONGEST_SIDE = 30_000;

    /** @throws Refused {@link RefusalCode#PICTURE_TOO_LARGE} */
    void mustFit() {
        mustFit(MOST_PIXELS);
    }

    void mustFit(long mostPixels) {
        NotOfForm.unless(width > 0 && height > 0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > mostPixels) {
            throw Faults.pictureTooLarge(width, height, mostPixels, LONGEST_SIDE);
        }
    }
}
