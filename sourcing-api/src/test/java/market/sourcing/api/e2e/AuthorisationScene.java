package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Things of the demo buyer's and the demo factory's that everybody tries to come by. */
final class AuthorisationScene {
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, String> words;

    AuthorisationScene() {
        var factory = Goods.verified(FACTORY);
        var listing = Goods.inStock(FACTORY, factory.id(), "For the matrix", 500);
        var quote = Trade.quote(BUYER, Trade.line(listing, 20));
        var order = Trade.placed(BUYER, listing, 20);
        var evidence = Shown.uploaded(BUYER);
        var received = Returned.received(BUYER, FACTORY, listing, 20);
        var returned = Returned.opened(BUYER, Returned.damage(received, 1, evidence));
        var sku = FACTORY.get(listing.path("?min-version=0")).text("/skus/0/code");
        for (var shown : List.of(order, returned, "/api/quotes/" + quote.id())) {
            OPERATOR.get(shown + "?min-version=0");
        }
        await("the promise is seen")
                .atMost(Duration.ofSeconds(20))
                .until(() -> BUYER.get(received + "/promise").status() == 200);
        // The longer before what they start with.
        addresses.put("/api/orders/{id}/promise", received + "/promise");
        addresses.put("/api/factories/{id}", factory.path(""));
        addresses.put("/api/listings/{id}", listing.path(""));
        addresses.put("/api/orders/{id}", order);
        addresses.put("/api/quotes/{id}", "/api/quotes/" + quote.id());
        addresses.put("/api/returns/{id}", returned);
        addresses.put("{sha256}", evidence);
        addresses.put("{provider}", "sandbox");
        addresses.put("{carrier}", Trade.CARRIER);
        addresses.put("{signal}", "RETURN_SHARE");
        words = Map.of(
                "<factory>", factory.id(),
                "<listing>", listing.id(),
                "<sku>", sku,
                "<buyer>", BUYER.id().value(),
                "<quote>", quote.id(),
                "<termsHash>", Objects.requireNonNull(quote.text("/termsHash")),
                "<received>", Books.orderId(received),
                "<soon>", Returned.now().plus(Duration.ofDays(20)).toString(),
                "<evidence>", evidence);
    }

    /** Where an operation is found for these things; what it names that is not theirs is named {@code none}. */
    String address(String pattern) {
        var address = pattern;
        for (var known : addresses.entrySet()) {
            address = address.replace(known.getKey(), known.getValue());
        }
        return address.replaceAll("\\{[^}]*}", "none");
    }

    /** All that there is to name. */
    List<String> ids() {
        return words.values().stream().sorted().toList();
    }

    String filled(String text) {
        var filled = text.replace("<unique>", UUID.randomUUID().toString().substring(0, 8));
        for (var word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
