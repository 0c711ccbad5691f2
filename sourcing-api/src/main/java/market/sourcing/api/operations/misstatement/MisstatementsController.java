package market.sourcing.api.operations.misstatement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Positions;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.corrections.Suspects;
import market.sourcing.infra.eventstore.HistoryUnreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/misstatements} */
@RestController
record MisstatementsController(Suspects suspects, Commands commands, TradeTime time) {
    private static final long BEFORE_THE_FIRST = -1;

    /**
     * Something that the books say of an order, or of a factory, and that is not so.
     *
     * @param subjectId the order's or the factory's
     * @param kind such as MONEY_HELD
     * @param amount the money it is about; null where it is about none
     * @param units the pieces it is about
     */
    record Shown(
            String subjectId,
            @OneOf(MisstatementKind.class) String kind,
            @Nullable MoneyBody amount,
            int units,
            String why) {
        static Shown of(String subject, Misstatement found) {
            var amount = found.amount();
            return new Shown(
                    subject,
                    found.kind().name(),
                    amount == null
                            ? null
                            : MoneyBody.shown(amount.minor(), amount.currency().getCurrencyCode()),
                    found.units(),
                    found.why());
        }
    }

    /**
     * Looks through a part of the log, at the books of as many orders and factories as the size says; of what is over. A page may
     * be empty and have a next one. What can't be read is left out: it stands among the unreadable events.
     */
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/misstatements")
    Page<Shown> misstatements(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String size,
            Actor actor) {
        var asked = PageAsked.read(size, after, Positions::after);
        var found = suspects.after(Objects.requireNonNullElse(asked.after(), BEFORE_THE_FIRST), asked.size());
        var items =
                found.subjects().stream().flatMap(subject -> of(subject, actor)).toList();
        return new Page<>(items, found.next() == null ? null : found.next().toString());
    }

    private Stream<Shown> of(String subject, Actor actor) {
        try {
            var found = commands.<List<Misstatement>>send(new FindMisstatements(subject, time.now()), actor);
            return found.stream().map(it -> Shown.of(subject, it));
        } catch (HistoryUnreadable unreadable) {
            return Stream.empty();
        }
    }
}
