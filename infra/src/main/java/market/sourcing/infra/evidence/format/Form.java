package market.sourcing.infra.evidence.format;

import java.io.IOException;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** How files of a kind are made. */
interface Form {
    /** So many bytes tell the kinds apart. */
    int MARK = 16;

    /** With what all of them begin. */
    byte[] mark();

    /** @param first the first {@link #MARK} bytes, or all when there are fewer */
    default boolean beginsLike(byte[] first) {
        return KnownBytes.begins(first, 0, mark());
    }

    /**
     * Reads the file from its first byte to where its form says that it ends.
     *
     * @throws NotOfForm when something is not as it has to be
     * @throws Refused {@link RefusalCode#PICTURE_TOO_LARGE}
     */
    void read(FrontToBack file) throws IOException;
}
