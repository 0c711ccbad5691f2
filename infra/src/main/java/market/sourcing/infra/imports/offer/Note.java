package market.sourcing.infra.imports.offer;

/** @param detail what it is about, such as the tag; empty when the code says all */
public record Note(NoteCode code, String detail) {}
