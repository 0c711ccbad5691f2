package market.sourcing.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bytes in unsigned order. Those of a page are stored with a checksum over them all, which the store itself doesn't have. */
final class CheckedBytes extends BasicDataType<byte[]> {
    /** What an array takes beside its elements, with the reference to it. */
    private static final int OVERHEAD = 24;

    private static final byte[] NONE = {};

    @Override
    public int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
    }

    @Override
    public int getMemory(byte[] bytes) {
        return bytes.length == 0 ? 0 : OVERHEAD + bytes.length;
    }

    @Override
    public void write(WriteBuffer into, Object storage, int count) {
        var all = cast(storage);
        int start = into.position();
        for (int i = 0; i < count; i++) {
            write(into, all[i]);
        }
        into.putInt(sum(into.getBuffer(), start));
    }

    @Override
    public void read(ByteBuffer from, Object storage, int count) {
        var all = cast(storage);
        int start = from.position();
        for (int i = 0; i < count; i++) {
            all[i] = read(from);
        }
        int sum = sum(from, start);
        if (from.getInt() != sum) {
            throw damaged();
        }
    }

    @Override
    public void write(WriteBuffer into, byte[] bytes) {
        into.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer from) {
        int length = DataUtils.readVarInt(from);
        if (length < 0 || length > from.remaining()) {
            throw damaged();
        }
        if (length == 0) {
            return NONE;
        }
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }

    /** Of what is between a place and where the buffer is. */
    private static int sum(ByteBuffer buffer, int start) {
        var sum = new CRC32C();
        sum.update(buffer.duplicate().limit(buffer.position()).position(start));
        return (int) sum.getValue();
    }

    private static RuntimeException damaged() {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "a page does not have its checksum");
    }
}
