package market.sourcing.stranger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import market.sourcing.api.SourcingApplication;
import market.sourcing.client.ApiClient;
import market.sourcing.client.ApiException;
import market.sourcing.client.api.EvidenceApi;
import market.sourcing.client.api.ListingsApi;
import market.sourcing.client.api.OrdersApi;
import market.sourcing.client.api.QuotesApi;
import market.sourcing.client.api.ReturnsApi;
import market.sourcing.client.model.CaseShown;
import market.sourcing.client.model.CaseShownEvidenceShown;
import market.sourcing.client.model.ClaimLineBody;
import market.sourcing.client.model.HandOverRequest;
import market.sourcing.client.model.IssueQuoteRequest;
import market.sourcing.client.model.LineBody;
import market.sourcing.client.model.OpenReturnRequest;
import market.sourcing.client.model.OrderDetailShown;
import market.sourcing.client.model.PayOrderRequest;
import market.sourcing.client.model.PayOrderResponse;
import market.sourcing.client.model.PlaceOrderRequest;
import market.sourcing.client.model.SearchItem;
import market.sourcing.client.model.StateReceiptRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A client that a generator made of the committed description buys a bag, and sends some of it back with a photo. */
class GeneratedClientE2E {
    private static final int PIECES = 20;

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext marketplace;
    private static ApiClient buyer;
    private static ApiClient factory;

    @BeforeAll
    static void start() {
        marketplace = new SpringApplication(SourcingApplication.class)
                .run("--server.port=0", "--sourcing.data=" + data, "--sourcing.start-notice=false");
        var server = requireNonNull(((WebServerApplicationContext) marketplace).getWebServer());
        var accounts = new DemoAccounts(data.resolve("demo-accounts.json"), server.getPort());
        buyer = accounts.client("demo-buyer");
        factory = accounts.client("demo-factory");
    }

    @AfterAll
    static void stop() {
        marketplace.close();
    }

    @Test
    void a_bag_is_bought_sent_and_claimed_with_a_photo() throws ApiException, IOException {
        var bag = await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsMatching(GeneratedClientE2E::saysAskAgain)
                .until(GeneratedClientE2E::found, items -> !items.isEmpty())
                .getFirst();
        var orders = new OrdersApi(buyer);

        var line = new LineBody().listingId(bag.getId()).sku(bag.getSku()).quantity(PIECES);
        var quote = new QuotesApi(buyer).issueQuote(key(), new IssueQuoteRequest().addLinesItem(line));
        assertThat(quote.getOffers()).hasSize(1);

        var answer = orders.placeOrder(key(), new PlaceOrderRequest().quoteId(quote.getId()));
        var placed = requireNonNull(answer.getOrders()).getFirst();
        var paid = orders.payOrder(placed.getId(), key(), new PayOrderRequest().method("sandbox-approve"));
        assertThat(paid.getStatus()).isEqualTo(PayOrderResponse.StatusEnum.HELD);
        assertThat(paid.getAmount()).isEqualTo(placed.getTotal());

        var number = "SIMACCEPT" + System.nanoTime();
        var sent = new OrdersApi(factory)
                .handOver(
                        placed.getId(),
                        "*",
                        new HandOverRequest().carrier("simulated").trackingNumber(number));
        var shown = orders.orderDetail(placed.getId(), sent.getVersion());
        assertThat(shown.getState()).isEqualTo(OrderDetailShown.StateEnum.HANDED_OVER);
        assertThat(shown.getTrackingNumber()).isEqualTo(number);

        orders.stateReceipt(
                placed.getId(), "*", new StateReceiptRequest().receivedAt(OffsetDateTime.now(ZoneOffset.UTC)));
        var photo = photo();
        var evidence = new EvidenceApi(buyer).uploadEvidence("torn.png", photo.toFile());
        assertThat(evidence.getMediaType()).isEqualTo("image/png");
        assertThat(evidence.getBytes()).isEqualTo(Files.size(photo));
        var claim = new OpenReturnRequest()
                .orderId(placed.getId())
                .reason(OpenReturnRequest.ReasonEnum.DAMAGED)
                .addEvidenceItem(evidence.getSha256())
                .addLinesItem(new ClaimLineBody().line(1).units(5));
        var opened = new ReturnsApi(buyer).openReturn(key(), claim);
        var file = new ReturnsApi(factory).caseDetail(opened.getId(), opened.getVersion());
        assertThat(file.getState()).isEqualTo(CaseShown.StateEnum.ASKED);
        assertThat(file.getAwaits()).isEqualTo(CaseShown.AwaitsEnum.FACTORY);
        assertThat(file.getOrderId()).isEqualTo(placed.getId());
        assertThat(file.getEvidence())
                .extracting(CaseShownEvidenceShown::getSha256)
                .containsExactly(evidence.getSha256());
        var given = new ReturnsApi(factory).downloadEvidence(opened.getId(), evidence.getSha256());
        assertThat(given).hasSameBinaryContentAs(photo.toFile());
    }

    private static Path photo() throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 7, 0xC04020);
        var file = data.resolve("torn.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void a_refusal_says_its_code() {
        var nobodys = new IssueQuoteRequest()
                .addLinesItem(new LineBody().listingId("listing-none").quantity(1));
        assertThatThrownBy(() -> new QuotesApi(buyer).issueQuote(key(), nobodys))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(409);
                    assertThat(refused.getResponseBody()).contains("\"LISTING_UNKNOWN\"");
                });
    }

    /** The application has just been started, and its views are being built. */
    private static boolean saysAskAgain(Throwable failure) {
        return failure instanceof ApiException refused && refused.getCode() == 503;
    }

    private static List<SearchItem> found() throws ApiException {
        return new ListingsApi(buyer)
                .search("canvas tote", null, null, null, null, null, null, null, null, null, null, null, null)
                .getItems();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
