package market.sourcing.api.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.commands.Trials;
import org.springframework.stereotype.Component;

/** Says of each verb whether it would be done now: its command is tried. */
@Component
public record WhatMayBeDone(Trials trials) {
    /** The answers to those whose it never is to ask for: the other side of the trade, and who only looks on. */
    private static final Set<RefusalCode> NEVER = Set.of(
            RefusalCode.NOT_ALLOWED, RefusalCode.ORDER_UNKNOWN, RefusalCode.CASE_UNKNOWN, RefusalCode.LISTING_UNKNOWN);

    /** In the order of the verbs; those that are never the caller's are left out. */
    public <T extends Subject> Stream<Action> with(T subject, List<Verb<T>> verbs) {
        return verbs.stream().flatMap(verb -> with(subject, verb).stream());
    }

    private <T extends Subject> Optional<Action> with(T subject, Verb<T> verb) {
        var tried = trials.tried(verb.command().apply(subject), subject.actor());
        var refusal = tried.refusal();
        return refusal != null && NEVER.contains(refusal.code())
                ? Optional.empty()
                : Optional.of(Action.of(verb, verb.pathOf(subject), tried));
    }
}
