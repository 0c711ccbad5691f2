package market.sourcing.api.pool.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.feed.FeedBehind;
import market.sourcing.infra.outage.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes answers of any length a page at a time, at the pace of who reads, and says in the last line how they ended. */
@Component
class BulkAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(BulkAnswer.class);

    private final FeedDesk desk;
    private final EarlyEnd ends;

    BulkAnswer(FeedDesk desk, EarlyEnd ends) {
        this.desk = desk;
        this.ends = ends;
    }

    /** The lines of an answer. */
    interface Lines {
        /** Writes some more; returns where its reader can go on when these were the last, and else null. */
        @Nullable
        String next(LineStream lines) throws IOException;
    }

    /** Whoever has begun reading may go on for as long as he may read the pool, and his token lasts. */
    void give(PoolId pool, Actor actor, HttpServletRequest request, HttpServletResponse response, Lines lines) {
        var supervision = Supervision.begin(desk, pool, actor, ends);
        try (var out = LineStream.begin(request, response)) {
            out.write(ending(supervision, lines, out));
        } catch (IOException gone) {
            LOG.debug("Nobody takes the rest of {}", pool, gone);
        }
    }

    private static Ending ending(Supervision supervision, Lines lines, LineStream out) throws IOException {
        try {
            while (true) {
                if (supervision.hasTokenEnded()) {
                    return Ending.early(ApiCode.INVALID_TOKEN);
                }
                if (!supervision.seesPool()) {
                    return Ending.early(RefusalCode.POOL_UNKNOWN);
                }
                var cursor = lines.next(out);
                if (cursor != null) {
                    return Ending.whole(cursor);
                }
            }
        } catch (FeedBehind readAnew) {
            return Ending.early(ApiCode.VIEW_BEHIND);
        } catch (RuntimeException failure) {
            if (!Outage.causes(failure)) {
                throw failure;
            }
            return Ending.early(ApiCode.STORE_UNAVAILABLE);
        }
    }
}
