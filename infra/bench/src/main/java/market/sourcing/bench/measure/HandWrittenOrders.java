package market.sourcing.bench.measure;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import market.sourcing.bench.catalogue.Baskets;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.running.OwnDatabase;

/**
 * The yardstick for orders: what somebody would write who has tables instead of a log, no framework and no API. Eight statements
 * an order, committed durably, on the same server and with the same baskets: begin, lock the goods and read their prices, take the
 * pieces, order, lines, payment, a message for who sends the goods, commit.
 */
final class HandWrittenOrders {
    private static final String TABLES = """
            drop schema if exists handwritten cascade;
            create schema handwritten;
            set search_path to handwritten;
            create table goods (id int primary key, price numeric not null, pieces bigint not null);
            create table purchase (id uuid primary key, buyer text not null, total numeric not null, at timestamptz not null);
            create table line (purchase uuid references purchase, number int, goods int references goods, pieces int not null,
              price numeric not null, primary key (purchase, number));
            create table payment (id uuid primary key, purchase uuid references purchase, amount numeric not null, at timestamptz not null);
            create table outbox (id bigserial primary key, kind text not null, body text not null);
            create index purchase_of_buyer on purchase (buyer, at);
            """;

    private static final String LOCK = "select id, price from goods where id = any (?) order by id for update";
    private static final String TAKE = """
            update goods set pieces = goods.pieces - taken.pieces from unnest (?::int[], ?::int[]) as taken (id, pieces)
              where goods.id = taken.id and goods.pieces >= taken.pieces
            """;
    private static final String ORDER = "insert into purchase (id, buyer, total, at) values (?, ?, ?, now())";
    private static final String LINES = """
            insert into line (purchase, number, goods, pieces, price)
              select ?, row_number() over (), * from unnest (?::int[], ?::int[], ?::numeric[])
            """;
    private static final String PAYMENT = "insert into payment (id, purchase, amount, at) values (?, ?, ?, now())";
    private static final String MESSAGE = "insert into outbox (kind, body) values ('order-paid', ?)";

    private final OwnDatabase database;
    private final int goods;

    private HandWrittenOrders(OwnDatabase database, int goods) {
        this.database = database;
        this.goods = goods;
    }

    /** Makes the tables anew. */
    static HandWrittenOrders on(OwnDatabase database, int goods) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
            statement.execute("insert into handwritten.goods select n, 1 + n % 97, 1000000000 from generate_series(1, "
                    + goods + ") n");
            statement.execute("vacuum analyze handwritten.goods");
        }
        return new HandWrittenOrders(database, goods);
    }

    double perSecond(int clients, Duration round) throws Exception {
        var connections = new Connection[clients];
        try {
            for (int client = 0; client < clients; client++) {
                connections[client] = database.connect();
                connections[client].setSchema("handwritten");
                connections[client].setAutoCommit(false);
            }
            return ClosedLoop.perSecond(clients, round, client -> {
                var baskets = new Baskets(goods, client);
                return () -> order(connections[client], baskets);
            });
        } finally {
            for (var connection : connections) {
                if (connection != null) {
                    connection.close();
                }
            }
        }
    }

    private void order(Connection connection, Baskets baskets) throws SQLException {
        var ids = ThreadLocalRandom.current()
                .ints(1, goods + 1)
                .distinct()
                .limit(baskets.goods())
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
        var pieces = new Integer[ids.length];
        var prices = new BigDecimal[ids.length];
        var total = BigDecimal.ZERO;
        var found = connection.prepareStatement(LOCK);
        found.setArray(1, connection.createArrayOf("int", ids));
        try (found;
                var rows = found.executeQuery()) {
            for (int line = 0; rows.next(); line++) {
                pieces[line] = baskets.pieces();
                prices[line] = rows.getBigDecimal(2);
                total = total.add(prices[line].multiply(BigDecimal.valueOf(pieces[line])));
            }
        }
        var idsOfLines = connection.createArrayOf("int", ids);
        var piecesOfLines = connection.createArrayOf("int", pieces);
        if (run(connection, TAKE, idsOfLines, piecesOfLines) != ids.length) {
            throw new SQLException("there were too few pieces");
        }
        var order = UUID.randomUUID();
        run(connection, ORDER, order, "buyer-" + ids[0] % 10, total);
        run(connection, LINES, order, idsOfLines, piecesOfLines, connection.createArrayOf("numeric", prices));
        run(connection, PAYMENT, UUID.randomUUID(), order, total);
        run(connection, MESSAGE, order.toString());
        connection.commit();
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setObject(value + 1, values[value]);
            }
            return statement.executeUpdate();
        }
    }
}
