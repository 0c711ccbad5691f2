package market.sourcing.transparency.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.transparency.export.ExportReader;
import market.sourcing.transparency.export.ExportWriter;
import market.sourcing.transparency.export.ExportedEvent;
import market.sourcing.transparency.export.Manifest;
import market.sourcing.transparency.log.LoggedEvent;
import market.sourcing.transparency.merkle.Frontier;
import market.sourcing.transparency.merkle.Hash;
import market.sourcing.transparency.merkle.MerkleTree;
import market.sourcing.transparency.note.Checkpoint;
import market.sourcing.transparency.note.NoteSigner;
import market.sourcing.transparency.note.SignatureType;
import market.sourcing.transparency.note.SignedNote;
import market.sourcing.transparency.note.VerifierKey;

/** A small log that signs itself, and that is honest as long as nobody changes its rows. */
public final class AuditedLog {
    static final String ORIGIN = "sourcing.example/log";

    final NoteSigner signer = signer(ORIGIN);
    final List<ExportedEvent> rows;

    public AuditedLog(int events) {
        this(IntStream.range(0, events).mapToObj(AuditedLog::event).toList());
    }

    private AuditedLog(List<ExportedEvent> rows) {
        this.rows = new ArrayList<>(rows);
    }

    static ExportedEvent event(long position) {
        return recorded(new LoggedEvent(
                position,
                "event-" + position,
                "order-" + position / 3,
                position % 3,
                "order",
                "2026-11-21T08:00:00.%09dZ".formatted(position),
                "sourcing.order.OrderPlaced",
                "1",
                "{\"quantity\":%d,\"note\":\"瑜伽裤 \\\" \\u0000\"}".formatted(position),
                "{}"));
    }

    static ExportedEvent recorded(LoggedEvent event) {
        return new ExportedEvent(event, event.leaf());
    }

    public VerifierKey key() {
        return signer.verifier();
    }

    public SignedNote checkpoint(int size) {
        var text = new Checkpoint(ORIGIN, size, tree(size).root()).text();
        return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
    }

    public Manifest manifest(int from, int to, Integer... earlier) {
        return new Manifest(
                from,
                to,
                tree(from).frontier().roots(),
                checkpoint(rows.size()),
                tree(rows.size()).consistency(to).path(),
                Stream.of(earlier).map(this::checkpoint).toList());
    }

    public byte[] export(int from, int to) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ExportWriter(bytes)) {
            rows.subList(from, to).forEach(writer::write);
        }
        return bytes.toByteArray();
    }

    Finding verify(Manifest manifest, byte[] export, SignedNote... seen) {
        try (var reader = new ExportReader(new ByteArrayInputStream(export))) {
            return new Verification(manifest, List.of(key()), List.of(seen)).verify(reader, read -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MerkleTree tree(int size) {
        return new MerkleTree(
                (level, index) -> {
                    var perfect = new Frontier();
                    rows.subList((int) index << level, (int) (index + 1) << level)
                            .forEach(row -> perfect.add(row.recorded()));
                    return perfect.root();
                },
                size);
    }

    static NoteSigner signer(String name) {
        try {
            return new NoteSigner(
                    name,
                    SignatureType.ED25519,
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Someone with the rights of the database's owner writes what he likes, and makes the leaf fit. */
    void rewrite(int position, LoggedEvent event) {
        rows.set(position, recorded(event));
    }

    /** He leaves the leaf as it was. */
    void change(int position, LoggedEvent event) {
        Hash leaf = rows.get(position).recorded();
        rows.set(position, new ExportedEvent(event, leaf));
    }
}
