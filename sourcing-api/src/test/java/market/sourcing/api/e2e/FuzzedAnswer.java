package market.sourcing.api.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What came back, as text: the status, the lines of the head in lower case, and the body.
 *
 * @param status 0 where nothing came that is HTTP
 */
record FuzzedAnswer(int status, String head, String body) {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final int PATIENCE_MILLIS = 30_000;

    private static final int MOST_BYTES = 256 * 1024;

    /** For people who count them. */
    String name() {
        var code = CODE.matcher(body);
        return status >= 400 && code.find() ? status + " " + code.group(1) : Integer.toString(status);
    }

    /** @throws IOException when it takes too long, or breaks off */
    static FuzzedAnswer to(FuzzedRequest request, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.wire());
            return read(socket);
        }
    }

    /** A stream of events has no end; its head is enough. */
    private static FuzzedAnswer read(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0 && bytes.size() < MOST_BYTES; count = in.read(buffer)) {
            bytes.write(buffer, 0, count);
            if (bytes.size() < 2 * buffer.length && parse(bytes).head().contains("text/event-stream")) {
                break;
            }
        }
        return parse(bytes);
    }

    private static FuzzedAnswer parse(ByteArrayOutputStream bytes) {
        var text = bytes.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new FuzzedAnswer(0, "", text);
        }
        var head = text.substring(0, end).toLowerCase(Locale.ROOT);
        var rest = text.substring(end + 4);
        var body = head.contains("transfer-encoding: chunked") ? joined(rest) : rest;
        return new FuzzedAnswer(
                Integer.parseInt(text.substring(9, 12)),
                head,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** What has come of a body in chunks (RFC 9112, 7.1), each after a line with its length. */
    private static String joined(String chunks) {
        var joined = new StringBuilder();
        int at = 0;
        for (int line = chunks.indexOf("\r\n"); line > at; line = chunks.indexOf("\r\n", at)) {
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            int next = Math.min(line + 2 + length, chunks.length());
            joined.append(chunks, line + 2, next);
            at = Math.min(next + 2, chunks.length());
        }
        return joined.toString();
    }
}
