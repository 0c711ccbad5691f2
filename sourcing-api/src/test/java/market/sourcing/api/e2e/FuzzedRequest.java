package market.sourcing.api.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One request, to be sent as it is.
 *
 * @param seed makes the same request again
 * @param headers whole lines
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzedRequest(long seed, String method, String target, List<String> headers, byte[] body) {

    byte[] wire() {
        var head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        var wire = new ByteArrayOutputStream();
        wire.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        wire.writeBytes(body);
        return wire.toByteArray();
    }

    /** For people, without the token. */
    @Override
    public String toString() {
        var shown = headers.stream()
                .filter(line -> !line.startsWith("Authorization: Bearer "))
                .toList();
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return "-Dfuzz.only=" + seed + "  " + method + " " + target + " " + shown + " "
                + text.substring(0, Math.min(text.length(), 600));
    }
}
