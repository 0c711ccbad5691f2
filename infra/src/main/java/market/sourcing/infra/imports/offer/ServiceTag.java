package market.sourcing.infra.imports.offer;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.listing.Label;

/** What the source's service tags mean here. Those that have only a meaning for buyers to read are labels. */
enum ServiceTag {
    DISPATCH_24H,
    DISPATCH_48H,
    MIXED_BATCH,
    DROPSHIP,
    FREE_FREIGHT,
    CUSTOMISED,
    NO_REASON_RETURN("no-reason-return-7d"),
    EXCHANGE("exchange-7d"),
    FREIGHT_INSURANCE("freight-insurance"),
    PAY_LATER("pay-later"),
    REPLY_ROUND_THE_CLOCK("reply-round-the-clock"),
    FACTORY_INSPECTED("inspected"),
    MERCHANT_INSPECTED("merchant-inspected");

    private static final Map<String, ServiceTag> WRITTEN = Map.ofEntries(
            Map.entry("24小时发货", DISPATCH_24H),
            Map.entry("48小时发货", DISPATCH_48H),
            Map.entry("混批", MIXED_BATCH),
            Map.entry("代发包邮", DROPSHIP),
            Map.entry("包邮", FREE_FREIGHT),
            Map.entry("定制", CUSTOMISED),
            Map.entry("7天无理由", NO_REASON_RETURN),
            Map.entry("7天包换", EXCHANGE),
            Map.entry("运费险", FREIGHT_INSURANCE),
            Map.entry("先采后付", PAY_LATER),
            Map.entry("7×24H响应", REPLY_ROUND_THE_CLOCK),
            Map.entry("深度验厂", FACTORY_INSPECTED),
            Map.entry("深度验商", MERCHANT_INSPECTED));

    private final Optional<Label> label;

    ServiceTag() {
        this.label = Optional.empty();
    }

    ServiceTag(String label) {
        this.label = Optional.of(new Label(label));
    }

    static Optional<ServiceTag> of(String written) {
        return Optional.ofNullable(WRITTEN.get(written));
    }

    Optional<Label> label() {
        return label;
    }
}
