package market.sourcing.infra.consignee;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.consignee.DocumentKind;
import market.sourcing.domain.consignee.Identity;
import market.sourcing.domain.consignee.LookReason;
import market.sourcing.domain.consignee.command.EraseConsignee;
import market.sourcing.domain.consignee.command.LookAtConsignee;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.StationTerms;
import market.sourcing.domain.station.command.OpenStation;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.TwoNodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An agent with customers in Vietnam, a factory to order from, and two nodes that have the same master key. */
final class People implements AutoCloseable {
    static final Actor AGENT = new Actor(new AccountId("account-agent"), Set.of(Role.AGENT));
    static final Actor CUSTOMS = new Actor(new AccountId("account-customs"), Set.of(Role.CUSTOMS));
    static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    static final StationId VIETNAM = StationId.ofCode("vn");

    private static final int PLENTY = 1_000;

    private final TwoNodes nodes = new TwoNodes();
    private final Path keys;
    private final IdentityMaster master;
    private final ListingId goods;

    People(Path keys) {
        this.keys = keys;
        this.master = master("master");
        this.goods = Stall.open(nodes, "one").offers("plenty", "CNY", ProductionKind.SPOT, 1_000_000);
        nodes.<Long>send(
                0,
                new OpenStation(
                        VIETNAM,
                        TwoNodes.OPERATOR,
                        Currencies.of("VND"),
                        new StationTerms(List.of("vi"), Set.of(CustomsMode.DIRECT_MAIL), new BasisPoints(0)),
                        NOW,
                        new RequestKey("open", "f")),
                TwoNodes.OPERATOR);
    }

    TwoNodes nodes() {
        return nodes;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(nodes.log().jdbc());
    }

    IdentityMaster master(String file) {
        return IdentityMaster.keptIn(keys.resolve(file));
    }

    Consignees node(int number) {
        return node(number, master, PLENTY);
    }

    Consignees node(int number, IdentityMaster master, int mostADay) {
        var log = number % 2 == 0 ? nodes.log() : nodes.otherLog();
        var table = new IdentityTable(JdbcClient.create(log.jdbc()), master, mostADay);
        return new Consignees(log.commands(), new TransactionTemplate(log.transactions()), table, erasures());
    }

    IdentityTable table() {
        return new IdentityTable(jdbc(), master, PLENTY);
    }

    ErasureList erasures() {
        return new ErasureList(keys.resolve("erased"));
    }

    void putRight() {
        new ErasuresAtStart(jdbc(), nodes.log().commands(), () -> NOW, erasures()).putRight();
    }

    /** What a node that is started with these files seals under. */
    Supplier<IdentityMaster> started(String file, @Nullable String old) {
        return IdentitiesAtStart.inUse(
                jdbc(),
                new TransactionTemplate(nodes.log().transactions()),
                keys.resolve(file),
                old == null ? null : keys.resolve(old));
    }

    /** Through a node that was started with this file. */
    Consignees startedNode(String file) {
        var table = new IdentityTable(jdbc(), started(file, null), PLENTY);
        var log = nodes.log();
        return new Consignees(log.commands(), new TransactionTemplate(log.transactions()), table, erasures());
    }

    IdentitiesAtStart atStart(IdentityMaster master, @Nullable IdentityMaster old) {
        return new IdentitiesAtStart(jdbc(), new TransactionTemplate(nodes.log().transactions()), master, old);
    }

    static ConsigneeId id(String name) {
        return new ConsigneeId("consignee-" + name);
    }

    /** Of whom no text is like anything else's. */
    static Identity identity(String name) {
        return new Identity(
                "Qzx Name " + name,
                "Qzx Street " + name + "\nQzx Town",
                "+84 777 " + Math.floorMod(name.hashCode(), 900_000),
                DocumentKind.PASSPORT,
                "QZX " + name);
    }

    static StateConsignee stating(String name) {
        return new StateConsignee(id(name), AGENT, VIETNAM, NOW);
    }

    static LookAtConsignee looking(String name) {
        return new LookAtConsignee(id(name), CUSTOMS, LookReason.CLEARANCE, null, NOW);
    }

    static EraseConsignee erasing(String name) {
        return new EraseConsignee(id(name), AGENT, NOW);
    }

    /** One piece in somebody's name. */
    PlacedOrder order(int node, String order, String name) {
        var onBehalf = new OnBehalf("for " + order, VIETNAM, CustomsMode.DIRECT_MAIL, id(name));
        return nodes.send(
                node,
                new PlaceOrder(
                        new OrderId("order-" + order),
                        AGENT,
                        List.of(Stall.pieces(goods, 1)),
                        null,
                        onBehalf,
                        NOW,
                        "f"),
                AGENT);
    }

    /** Whether anything is sealed for somebody. */
    boolean isKept(String name) {
        return jdbc().sql("select exists (select from consignee_identity where consignee_id = ?)")
                .param(id(name).value())
                .query(Boolean.class)
                .single();
    }

    /** Tables that have a text somewhere, as text or as bytes. */
    List<String> tablesWith(String text) throws SQLException {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        try (var connection = nodes.log().database().openAsOwner();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery("select oid::regclass::text from pg_class where relkind in ('r', 'p', 'm')"
                            + " and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace,"
                            + " 'pg_toast'::regnamespace)")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                var query = "select count(*) from " + table + " t where t::text ilike ? or t::text ilike ?";
                try (var asked = connection.prepareStatement(query)) {
                    asked.setString(1, "%" + text + "%");
                    asked.setString(2, "%" + hex + "%");
                    try (var rows = asked.executeQuery()) {
                        if (rows.next() && rows.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        nodes.close();
    }
}
