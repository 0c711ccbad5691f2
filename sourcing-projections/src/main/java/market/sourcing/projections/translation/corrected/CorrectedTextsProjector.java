package market.sourcing.projections.translation.corrected;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.translation.event.TextCorrected;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps what was said of each text of a listing in each language. */
public final class CorrectedTextsProjector implements Projector<CorrectedTexts> {
    public static final View<CorrectedTexts> VIEW = new View<>("corrected_texts", 1, CorrectedTexts.class, List.of());

    @Override
    public View<CorrectedTexts> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof TextCorrected corrected ? List.of(corrected.listingId()) : List.of();
    }

    @Override
    public CorrectedTexts fold(@Nullable CorrectedTexts before, String id, Recorded recorded) {
        var event = (TextCorrected) recorded.event();
        var was = before == null ? new CorrectedTexts(id, 0, List.of(), recorded.position()) : before;
        return was.with(
                new CorrectedTexts.Corrected(
                        event.language(),
                        event.original(),
                        event.text(),
                        event.number(),
                        event.saidBy(),
                        event.accountId(),
                        Instants.stored(event.correctedAt()),
                        recorded.position()),
                recorded.sequence());
    }
}
