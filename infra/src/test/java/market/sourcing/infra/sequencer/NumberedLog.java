package market.sourcing.infra.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must be true of every numbered log. */
record NumberedLog(JdbcTemplate jdbc) {
    long events() {
        return number("select count(*) from domain_event");
    }

    long positions() {
        return number("select count(*) from log_position");
    }

    void awaitAllNumbered() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> positions() == events());
    }

    void mustBeDenseFromZero() {
        assertThat(number("select coalesce(min(position), 0) from log_position"))
                .isZero();
        assertThat(number("select coalesce(max(position), -1) + 1 from log_position"))
                .isEqualTo(positions());
        assertThat(number("select count(distinct global_index) from log_position"))
                .isEqualTo(positions());
    }

    void mustKeepTheOrderInsideAggregates() {
        assertThat(number("""
                                select count(*) from (
                                  select sequence_number, row_number() over (
                                    partition by aggregate_identifier order by position) - 1 as place
                                  from log_position join domain_event using (global_index)) numbered
                                where sequence_number <> place""")).isZero();
    }

    void mustNotSplitTransactions() {
        assertThat(number("""
                                select count(*) from (
                                  select xact from log_position join domain_event using (global_index)
                                  group by xact having max(position) - min(position) + 1 <> count(*)) split""")).isZero();
    }

    private long number(String sql) {
        var value = jdbc.queryForObject(sql, Long.class);
        return value == null ? -1 : value;
    }
}
