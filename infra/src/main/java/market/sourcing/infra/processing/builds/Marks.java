package market.sourcing.infra.processing.builds;

/** Where MongoDB is told up to which event a build's documents are. */
@FunctionalInterface
public interface Marks {

    /**
     * Says that everything up to an event is in the build's documents.
     *
     * @throws BuildLost when the documents are not the build's any more
     */
    void mark(Build build, Mark mark);
}
