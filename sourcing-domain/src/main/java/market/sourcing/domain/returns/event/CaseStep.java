package market.sourcing.domain.returns.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a case after which somebody's time runs: when it is over, the rule says what happens. */
public sealed interface CaseStep
        permits ReturnRequested,
                ReturnAccepted,
                ReturnRefused,
                GoodsSentBack,
                ReturnScanned,
                GoodsInspected,
                ReplacementSent,
                ReplacementScanned,
                CaseEscalated,
                CaseDecided {
    String caseId();

    /** The first instant at which it is over; null where nothing more is awaited. */
    @Nullable
    Instant dueAt();
}
