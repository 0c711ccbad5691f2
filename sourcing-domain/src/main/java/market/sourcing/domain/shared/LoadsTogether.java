package market.sourcing.domain.shared;

import java.util.SortedSet;

/** A repository that loads several aggregates faster when it knows before which they are. */
public interface LoadsTogether {

    /** Gets ready for loading these, in this order, and answers those that are there; each is then loaded by itself. */
    SortedSet<String> prepare(SortedSet<String> ids);

    /**
     * Takes it that there is none of this id, as far as is known here; what is decided on that is written only when it is so.
     *
     * @return false where it is known to be there, or has to be looked for
     */
    boolean isTakenForNew(String id);
}
