package market.sourcing.infra.abuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What buyers have shown in cases, to be found by hash and by looks without reading it all. */
record ShownTable(JdbcClient jdbc) {
    private static final int QUARTERS = 4;
    private static final int BITS_OF_QUARTER = 16;
    private static final int QUARTER = 0xFFFF;
    private static final String SAME =
            "select sha256, case_id, event from abuse_shown where order_id <> ? and sha256 = ? limit 1";
    /** Looked for first and in full: a planner that expects to be stopped at the first would read the table instead. */
    private static final String NEAR = """
            with near as materialized (
              select * from abuse_shown where perceptual_hash is not null and (
                (perceptual_hash & 65535) = any(?) or (perceptual_hash >> 16 & 65535) = any(?)
                or (perceptual_hash >> 32 & 65535) = any(?) or (perceptual_hash >> 48 & 65535) = any(?)))
            """;

    private static final String ALIKE = NEAR + """
            select sha256, case_id, event from near
            where bit_count((perceptual_hash # ?)::bit(64)) <= ? and order_id <> ? and sha256 <> ? limit 1""";

    /** Returns whether it is new in this case. */
    boolean add(Claim claim, String sha256) {
        return jdbc.sql("""
                                insert into abuse_shown (case_id, sha256, order_id, buyer_id, event, perceptual_hash)
                                values (?, ?, ?, ?, ?, (select perceptual_hash from evidence where sha256 = ?))
                                on conflict do nothing""")
                        .params(claim.caseId(), sha256, claim.orderId(), claim.buyerId(), claim.event(), sha256)
                        .update()
                == 1;
    }

    /** The same file in the case of another order. */
    Optional<Shown> same(Claim claim, String sha256) {
        return jdbc.sql(SAME)
                .params(claim.orderId(), sha256)
                .query((row, _) -> shown(row))
                .optional();
    }

    /** Another picture in the case of another order whose hash differs in at most so many bits. */
    Optional<Shown> alike(Claim claim, String sha256, int bits) {
        return jdbc.sql("select perceptual_hash from evidence where sha256 = ? and perceptual_hash is not null")
                .param(sha256)
                .query(Long.class)
                .optional()
                .flatMap(hash -> alike(claim, sha256, hash, bits));
    }

    private Optional<Shown> alike(Claim claim, String sha256, long hash, int bits) {
        return jdbc.sql(ALIKE)
                .params(quarters(hash, bits))
                .params(hash, bits, claim.orderId(), sha256)
                .query((row, _) -> shown(row))
                .optional();
    }

    private static List<Long[]> quarters(long hash, int bits) {
        return IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> near((int) (hash >> quarter * BITS_OF_QUARTER & QUARTER), bits / QUARTERS))
                .toList();
    }

    /** The quarter itself and, where one bit of it may differ, all that differ in one. */
    private static Long[] near(int quarter, int bits) {
        var others = IntStream.range(0, bits == 0 ? 0 : BITS_OF_QUARTER).mapToObj(bit -> (long) (quarter ^ 1 << bit));
        return Stream.concat(Stream.of((long) quarter), others).toArray(Long[]::new);
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(row.getString("sha256"), row.getString("case_id"), row.getString("event"));
    }
}
