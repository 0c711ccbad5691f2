package market.sourcing.api.pool.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.feed.FeedBehind;
import market.sourcing.infra.outage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Writes answers of any length a page at a time, at the pace of who reads, and says in the last line how they ended. */
@Component
class BulkAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(BulkAnswer.class);

    private final FeedDesk desk;
    private final BulkStreams places;
    private final EarlyEnd ends;

    BulkAnswer(FeedDesk desk, BulkStreams places, EarlyEnd ends) {
        this.desk = desk;
        this.places = places;
        this.ends = ends;
    }

    /**
     * Nothing is read for HEAD. Whoever has begun reading may go on for as long as he may read the pool, and his token lasts.
     *
     * @throws ProblemException {@link ApiCode#TOO_MANY_REQUESTS}
     */
    void give(PoolId pool, Actor actor, HttpServletRequest request, HttpServletResponse response, Telling telling) {
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            Packed.head(request, response, telling.mediaType());
            return;
        }
        var supervision = Supervision.begin(desk, pool, actor, ends);
        try (var place = places.take(actor.account());
                var out = Packed.begin(request, response, telling.mediaType())) {
            telling.end(out, ending(supervision, telling, out));
        } catch (IOException gone) {
            LOG.debug("Nobody takes the rest of {}", pool, gone);
        }
    }

    private static Ending ending(Supervision supervision, Telling telling, OutputStream out) throws IOException {
        try {
            while (true) {
                if (supervision.hasTokenEnded()) {
                    return Ending.early(ApiCode.INVALID_TOKEN);
                }
                if (!supervision.seesPool()) {
                    return Ending.early(RefusalCode.POOL_UNKNOWN);
                }
                var cursor = telling.next(out);
                if (cursor != null) {
                    return Ending.whole(cursor);
                }
            }
        } catch (FeedBehind readAnew) {
            return Ending.early(ApiCode.VIEW_BEHIND);
        } catch (Refused refused) {
            return Ending.early(refused.code());
        } catch (RuntimeException failure) {
            if (!Outage.causes(failure)) {
                throw failure;
            }
            return Ending.early(ApiCode.STORE_UNAVAILABLE);
        }
    }
}
