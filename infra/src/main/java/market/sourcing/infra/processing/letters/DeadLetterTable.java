package market.sourcing.infra.processing.letters;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.folding.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table dead_letter. */
record DeadLetterTable(JdbcClient jdbc) {
    private static final int MESSAGE_LIMIT = 1000;

    Set<String> parked(Build build, Collection<String> documentIds) {
        return new HashSet<>(
                jdbc.sql("select distinct document_id from dead_letter where build_id = ? and document_id = any(?)")
                        .params(build.id(), documentIds.toArray(String[]::new))
                        .query((row, index) -> row.getString(1))
                        .list());
    }

    void park(Build build, List<Letter> letters) {
        for (Letter letter : letters) {
            jdbc.sql("""
                            insert into dead_letter (build_id, document_id, position, error_class, error_message)
                            values (?, ?, ?, ?, ?)""")
                    .param(build.id())
                    .param(letter.documentId())
                    .param(letter.position())
                    .param(errorClass(letter.error()))
                    .param(message(letter.error()))
                    .update();
        }
    }

    void failedAgain(Build build, Letter letter) {
        jdbc.sql("""
                        update dead_letter set attempts = attempts + 1, error_class = ?, error_message = ?
                        where build_id = ? and document_id = ? and position = ?""")
                .param(errorClass(letter.error()))
                .param(message(letter.error()))
                .param(build.id())
                .param(letter.documentId())
                .param(letter.position())
                .update();
    }

    void delete(UUID buildId, String documentId, long position) {
        jdbc.sql("delete from dead_letter where build_id = ? and document_id = ? and position = ?")
                .params(buildId, documentId, position)
                .update();
    }

    List<Long> positions(UUID buildId, String documentId) {
        return jdbc.sql("select position from dead_letter where build_id = ? and document_id = ? order by position")
                .params(buildId, documentId)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** The first positions that are missing from some document of the build, or could not be read at all. */
    List<Long> passedOver(Build build, int limit) {
        return jdbc.sql("""
                        select position from dead_letter where build_id = ?
                        union select position from parked_event where follower = ? order by position limit ?""")
                .params(build.id(), build.collection(), limit)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    List<DeadLetter> of(String view, int limit) {
        return jdbc.sql("""
                        select d.*, b.version, b.build from dead_letter d join view_build b using (build_id)
                        where b.view = ? and b.state <> 'RETIRED' order by d.position, d.document_id limit ?""")
                .params(view, limit)
                .query((row, index) -> new DeadLetter(
                        row.getObject("build_id", UUID.class),
                        view,
                        row.getInt("version"),
                        row.getInt("build"),
                        row.getString("document_id"),
                        row.getLong("position"),
                        row.getString("error_class"),
                        row.getString("error_message"),
                        row.getInt("attempts"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    private static @Nullable String errorClass(@Nullable RuntimeException error) {
        return error == null ? null : error.getClass().getName();
    }

    private static @Nullable String message(@Nullable RuntimeException error) {
        String message = error == null ? null : error.getMessage();
        // PostgreSQL's text can't hold a zero character.
        return message == null
                ? null
                : message.substring(0, Math.min(MESSAGE_LIMIT, message.length()))
                        .replace('\0', ' ');
    }
}
