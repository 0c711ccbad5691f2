package market.sourcing.infra.imports.run;

/** Another request is sending the file of the same import. */
public final class AlreadyComingIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyComingIn() {
        super("The file of this import is being received.", null, false, false);
    }
}
