package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos and documents, and cases that they are shown in. */
final class Shown {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Shown() {}

    /** No two are alike. */
    static byte[] photo(String format) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        var pen = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(random.nextInt(320), random.nextInt(240), 70, 60);
        }
        pen.dispose();
        return encoded(image, format);
    }

    /** Few bytes that say that they are ten thousand million pixels. */
    static byte[] bomb() {
        var png = ByteBuffer.wrap(photo("png"));
        png.putInt(16, 100_000).putInt(20, 100_000);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        return png.putInt(29, (int) sum.getValue()).array();
    }

    /** The same picture in another file. */
    static byte[] savedAgain(byte[] photo, String format) {
        try {
            return encoded(ImageIO.read(new ByteArrayInputStream(photo)), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] document(int bytes) {
        var head = ("%PDF-1.7\n%" + Goods.unique()).getBytes(StandardCharsets.US_ASCII);
        var end = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var document = Arrays.copyOf(head, bytes);
        System.arraycopy(end, 0, document, bytes - end.length, end.length);
        return document;
    }

    static Answer upload(Client who, String name, String mediaType, byte[] file) {
        return upload(who, name, mediaType, BodyPublishers.ofByteArray(file));
    }

    static Answer upload(Client who, String name, String mediaType, HttpRequest.BodyPublisher file) {
        return who.send("POST", "/api/evidence?name=" + Client.encoded(name), file, "Content-Type", mediaType);
    }

    static String hash(Client who, byte[] photo, String mediaType) {
        var answer = upload(who, "photo", mediaType, photo);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.text("/sha256");
    }

    /** A photo that the account has uploaded, by its hash. */
    static String uploaded(Client owner) {
        return hash(owner, photo("png"), "image/png");
    }

    /** An order that the buyer has, and whose money the factory has. */
    static String received(Goods.Thing bag) {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        var confirmed = Trade.confirm(BUYER, order);
        assertThat(confirmed.status()).as(confirmed.http().body()).isEqualTo(200);
        return order;
    }

    /** The buyer claims that some bags of it are damaged; the path of the case. */
    static String claimed(String order, String... hashes) {
        return Returned.opened(BUYER, Returned.damage(order, 5, hashes));
    }

    static HttpResponse<byte[]> download(Client who, String path) {
        var request = HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                .header("Authorization", "Bearer " + who.token())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
