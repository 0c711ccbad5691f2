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
    /** What a factory may have said in all; each is kept, because somebody may have bought by it. */
    public static final int MOST_SAID = 3_000;

    @AggregateIdentifier
    private TextsId id;

    private final Map<Place, Said> said = new HashMap<>();

    private record Place(String language, String original) {}

    private record Said(String text, SaidBy by, long number) {
        boolean isSaidAgain(TextCorrected again) {
            return text.equals(again.text())
                    && (by == SaidBy.OPERATOR || by.name().equals(again.saidBy()));
        }
    }

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    ListingTexts() {}

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field */
    @SuppressWarnings("NullAway.Init")
    public ListingTexts(CorrectText first) {
        apply(corrected(first, 1));
    }

    /**
     * Nothing happens when it was said already. What an operator said, also as the factory had said it, holds until an operator says it
     * otherwise: buyers have read it, and nothing else tells that it was another one.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field, {@link RefusalCode#NOT_ALLOWED} for the factory where an
     *     operator has said it
     */
    public void correct(CorrectText command) {
        var before = said.get(new Place(command.language().code(), command.original()));
        var correction = corrected(command, before == null ? 1 : before.number() + 1);
        if (before == null && said.size() >= MOST) {
            throw Refused.invalid("original", "So many texts of this listing were put right that no other one can be.");
        }
        if (before != null && before.isSaidAgain(correction)) {
            return;
        }
        if (before != null && before.by() == SaidBy.OPERATOR && SaidBy.of(command.actor()) != SaidBy.OPERATOR) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "An operator said what this text is in that language.");
        }
        if (correction.saidBy().equals(SaidBy.FACTORY.name()) && saidInAll() >= MOST_SAID) {
            throw Refused.invalid(
                    "original", "Texts of this listing were put right so often that only an operator can do so now.");
        }
        apply(correction);
    }

    private long saidInAll() {
        return said.values().stream().mapToLong(Said::number).sum();
    }

    private static TextCorrected corrected(CorrectText command, long number) {
        return new TextCorrected(
                command.listingId().value(),
                command.language().code(),
                command.original(),
                Texts.bounded("text", command.text(), LONGEST),
                number,
                SaidBy.of(command.actor()).name(),
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
        said.put(
                new Place(event.language(), event.original()),
                new Said(event.text(), SaidBy.valueOf(event.saidBy()), event.number()));
    }
}
