package market.sourcing.infra.imports.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Of which what is read a byte at a time is read as blocks of one, so that a subclass sees every byte in one place. */
abstract class InputStreamOfBlocks extends FilterInputStream {
    InputStreamOfBlocks(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
