package market.sourcing.api.live;

import market.sourcing.api.delivery.live.PromiseChanged;
import market.sourcing.api.returns.live.CaseChanged;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import market.sourcing.projections.returns.cases.CaseFile;
import market.sourcing.projections.returns.cases.CasesHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every kind of board that can be listened to. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveStreams<OrderPromise> livePromises(PromisesHandler promises) {
        return new LiveStreams<>("promise", promises.board(), PromiseChanged::of);
    }

    @Bean
    LiveStreams<CaseFile> liveCases(CasesHandler cases) {
        return new LiveStreams<>("case", cases.board(), CaseChanged::of);
    }
}
