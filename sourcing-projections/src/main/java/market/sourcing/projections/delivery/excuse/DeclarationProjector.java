package market.sourcing.projections.delivery.excuse;

import static com.mongodb.client.model.Indexes.descending;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.delivery.event.ExcuseEvent;
import market.sourcing.domain.delivery.event.ForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds declarations of force majeure, and counts the promises that they have touched. */
public final class DeclarationProjector implements Projector<Declaration> {
    private static final String CAUSE = "FORCE_MAJEURE";

    public static final View<Declaration> VIEW =
            new View<>("force_majeure", 2, Declaration.class, List.of(descending("logPosition")));

    @Override
    public View<Declaration> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case ExcuseEvent excuse -> List.of(excuse.excuseId());
            case PromiseExtended extended -> List.of(extended.excuseId());
            case MissReassessed less when isExcuse(less) -> List.of(less.reference());
            default -> List.of();
        };
    }

    /** A time that begins after the due time is noted for the case that another declaration moves that. */
    private static boolean isMoved(PromiseExtended extended) {
        return extended.from().isBefore(extended.dueAt());
    }

    private static boolean isExcuse(MissReassessed less) {
        return less.cause().equals(CAUSE) && less.late().isEmpty();
    }

    @Override
    public Declaration fold(@Nullable Declaration before, String id, Recorded recorded) {
        var event = recorded.event();
        if (event instanceof ForceMajeureDeclared declared) {
            return declared(declared, recorded);
        }
        var was = required(before, id, event);
        return switch (event) {
            case ForceMajeureApplied applied -> was.applied(Instants.stored(applied.appliedAt()), recorded.sequence());
            case PromiseExtended extended -> isMoved(extended) ? was.withExtended() : was;
            case MissReassessed _ -> was.withExcused();
            default -> throw new IllegalArgumentException("Not about force majeure: " + event.getClass());
        };
    }

    private static Declaration declared(ForceMajeureDeclared event, Recorded recorded) {
        return new Declaration(
                event.excuseId(),
                recorded.sequence(),
                event.country(),
                event.region(),
                Instants.stored(event.from()),
                Instants.stored(event.to()),
                event.reason(),
                event.operatorId(),
                Instants.stored(event.declaredAt()),
                null,
                0,
                0,
                recorded.position());
    }
}
