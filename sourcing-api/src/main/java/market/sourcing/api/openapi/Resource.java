package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the API is about: the tag of an operation is the resource that its path begins with. */
enum Resource {
    LISTINGS("Goods that factories offer: drafting, prices, stock, publishing, search"),
    QUOTES("What some pieces cost now, and agreements between a factory and a buyer"),
    ORDERS("Ordering, paying, dispatch, the promise of it, receipt and what ends an order"),
    PROMISES("Promises to dispatch in time, across orders"),
    COMMISSIONS("What agents ordered on behalf of customers abroad"),
    CONSIGNEES(
            "People abroad in whose names goods go through customs: stated by agents, shown to customs alone, erased"),
    RETURNS("Claims and returns of goods, from opening to refund"),
    EVIDENCE("Files that are shown in cases"),
    FACTORIES("Who sells: papers, terms, freight, return rules and records"),
    FEED(
            "For cross-border agents: pools of listings, the markets that they sell in, rates of exchange, and what goods cost there"),
    CONSOLIDATIONS(
            "Parcels of an agent's orders that go abroad together: what is in them, how far they are, who bears what of the freight"),
    ACCOUNTS("Keys of accounts: several at once, so that one is changed while another goes on"),
    LEDGER("Every movement of money, and the balance of it all"),
    PAYMENTS("Notices of payment providers"),
    CARRIERS("Notices of carriers"),
    IMPORTS("Files of offers and of past orders, taken over in the background"),
    OPERATIONS("For operators: accounts, views, timers, dead letters, and what waits for a decision"),
    AUDIT("For auditors: what other rules would have made of the past");

    private static final String ROOT = "/api/";

    private final String about;

    Resource(String about) {
        this.about = about;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when a path begins with no known resource, so that it is given a sentence here */
    static Resource of(String path) {
        var first = (path.startsWith(ROOT) ? path.substring(ROOT.length()) : path.substring(1)).split("/", 2)[0];
        return valueOf(first.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<Tag> tags() {
        return Arrays.stream(values())
                .map(resource -> new Tag().name(resource.tag()).description(resource.about))
                .toList();
    }
}
