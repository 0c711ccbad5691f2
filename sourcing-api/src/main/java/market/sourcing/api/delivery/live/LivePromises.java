package market.sourcing.api.delivery.live;

import market.sourcing.api.live.LiveStreams;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Boards of promises can be listened to. */
@Configuration(proxyBeanMethods = false)
class LivePromises {

    @Bean
    LiveStreams<OrderPromise> livePromiseStreams(PromisesHandler promises, EarlyEnd ends) {
        return new LiveStreams<>("promise", promises.board(), PromiseChanged::of, ends);
    }
}
