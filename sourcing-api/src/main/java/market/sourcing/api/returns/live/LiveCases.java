package market.sourcing.api.returns.live;

import market.sourcing.api.live.LiveStreams;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.projections.returns.cases.CaseFile;
import market.sourcing.projections.returns.cases.CasesHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Boards of return cases can be listened to. */
@Configuration(proxyBeanMethods = false)
class LiveCases {

    @Bean
    LiveStreams<CaseFile> liveCaseStreams(CasesHandler cases, EarlyEnd ends) {
        return new LiveStreams<>("case", cases.board(), CaseChanged::of, ends);
    }
}
