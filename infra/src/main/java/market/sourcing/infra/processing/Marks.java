package market.sourcing.infra.processing;

/** Where MongoDB is told up to which position a build's documents are. */
@FunctionalInterface
interface Marks {

    /**
     * Says that everything up to a position is in the build's documents.
     *
     * @throws BuildLost when the documents are not the build's any more
     */
    void mark(Build build, long position);
}
