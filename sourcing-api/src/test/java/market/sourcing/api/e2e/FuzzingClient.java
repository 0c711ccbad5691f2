package market.sourcing.api.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One account that sends what is made for it, and looks after each refusal whether anything was written in its name. */
final class FuzzingClient implements Callable<FuzzingClient> {
    /** After so many a run has told enough. */
    private static final int MOST_FINDINGS = 10;

    private final Client who;
    private final FuzzedRequests requests;
    private final LongStream seeds;
    private final JdbcClient log = JdbcClient.create(Marketplace.started().bean(DataSource.class));
    private final int port = Marketplace.started().port();

    final List<String> findings = new ArrayList<>();
    final TreeMap<String, Integer> answers = new TreeMap<>();
    private long seen;

    /** @param seeds the numbers of the requests that are this account's */
    FuzzingClient(Client who, FuzzedRequests requests, LongStream seeds) {
        this.who = who;
        this.requests = requests;
        this.seeds = seeds;
    }

    @Override
    public FuzzingClient call() {
        seen = written();
        seeds.takeWhile(seed -> findings.size() < MOST_FINDINGS).forEachOrdered(seed -> send(requests.make(seed, who)));
        return this;
    }

    private void send(FuzzedRequest request) {
        try {
            var answer = FuzzedAnswer.to(request, port);
            answers.merge(answer.name(), 1, Integer::sum);
            FuzzVerdict.on(request, answer).ifPresent(fault -> found(request, fault));
            long now = written();
            if (answer.status() >= 400 && now != seen) {
                found(request, "was refused with " + answer.status() + " and wrote event " + now);
            }
            seen = now;
        } catch (IOException noAnswer) {
            found(request, "had no answer: " + noAnswer);
        }
    }

    private void found(FuzzedRequest request, String fault) {
        findings.add(who + " " + request + "\n    " + fault);
    }

    /** The last event in the account's name. */
    private long written() {
        return log.sql("""
                        select coalesce(max(global_index), :seen) from domain_event
                        where global_index > :seen and meta_data like '%' || :account || '%'""")
                .param("seen", seen)
                .param("account", who.id().value())
                .query(Long.class)
                .single();
    }
}
