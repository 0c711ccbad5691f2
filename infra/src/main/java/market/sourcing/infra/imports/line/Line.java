package market.sourcing.infra.imports.line;

/**
 * One line of a file, without its line end.
 *
 * @param number counted from 1
 * @param endOffset the byte of the file at which the next line begins
 * @param length bytes of the line as it is in the file
 * @param bytes the line; empty when it is longer than the reader's limit
 */
public record Line(long number, long endOffset, long length, byte[] bytes) {

    public boolean tooLong() {
        return length > bytes.length;
    }

    public boolean blank() {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return !tooLong();
    }
}
