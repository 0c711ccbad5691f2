package market.sourcing.domain.translation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.translation.command.CorrectText;
import market.sourcing.domain.translation.event.TextCorrected;
import market.sourcing.domain.translation.event.TextsEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What people said that the texts of one listing are in other languages. */
@AggregateRoot(type = "texts")
public final class ListingTexts {
    public static final int LONGEST = 300;
    /** Texts in a language each; a listing of a hundred SKUs has some hundred of them. */
    public static final int MOST = 1_000;

    @AggregateIdentifier
    private TextsId id;

    private final Map<Place, Said> said = new HashMap<>();

    private record Place(String language, String original) {}

    private record Said(String text, long number) {}

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    ListingTexts() {}

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field */
    @SuppressWarnings("NullAway.Init")
    public ListingTexts(CorrectText first) {
        apply(corrected(first, 1));
    }

    /**
     * Nothing happens when it was said already.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field
     */
    public void correct(CorrectText command) {
        var before = said.get(new Place(command.language().code(), command.original()));
        var correction = corrected(command, before == null ? 1 : before.number() + 1);
        if (before == null && said.size() >= MOST) {
            throw Refused.invalid("original", "So many texts of this listing were put right that no other one can be.");
        }
        if (before == null || !before.text().equals(correction.text())) {
            apply(correction);
        }
    }

    private static TextCorrected corrected(CorrectText command, long number) {
        return new TextCorrected(
                command.listingId().value(),
                command.language().code(),
                command.original(),
                Texts.bounded("text", command.text(), LONGEST),
                number,
                command.actor().account().value(),
                command.at());
    }

    @EventSourcingHandler
    void evolve(TextsEvent event) {
        switch (event) {
            case TextCorrected it -> on(it);
        }
    }

    private void on(TextCorrected event) {
        id = TextsId.of(new ListingId(event.listingId()));
        said.put(new Place(event.language(), event.original()), new Said(event.text(), event.number()));
    }
}
