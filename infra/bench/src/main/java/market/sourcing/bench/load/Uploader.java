package market.sourcing.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends documents as evidence, each another one, and takes one back again and again. */
public final class Uploader implements AutoCloseable {
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private final LargeFile file;
    private final String first;
    private final AtomicInteger next = new AtomicInteger();

    public Uploader(int port, String token, LargeFile file) {
        this.address = "http://127.0.0.1:" + port;
        this.token = token;
        this.file = file;
        this.first = file.sha256(0);
    }

    public void send() throws IOException, InterruptedException {
        var request = request("/api/evidence?name=bench.pdf")
                .header("Content-Type", "application/pdf")
                .POST(file.body(next.getAndIncrement()))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IOException("answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** The first that was sent, from a case that it is shown in. */
    public void take(String caseId) throws IOException, InterruptedException {
        var request = request("/api/returns/" + caseId + "/evidence/" + first).build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            if (answer.statusCode() != OK || bytes != file.bytes()) {
                throw new IOException("answered with " + answer.statusCode() + " and " + bytes + " bytes");
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        http.close();
    }
}
