package market.sourcing.transparency.export;

import java.io.InputStream;
import java.util.List;
import market.sourcing.transparency.merkle.Hash;
import market.sourcing.transparency.note.SignedNote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A manifest as JSON: hashes in base 64, checkpoints as the notes that they are. */
record ManifestFile(
        String format,
        long from,
        long to,
        List<String> before,
        String checkpoint,
        List<String> extension,
        List<String> earlier) {
    private static final String FORMAT = "sourcing-export-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static String write(Manifest manifest) {
        return JSON.writeValueAsString(new ManifestFile(
                FORMAT,
                manifest.from(),
                manifest.to(),
                manifest.before().stream().map(Hash::base64).toList(),
                manifest.checkpoint().written(),
                manifest.extension().stream().map(Hash::base64).toList(),
                manifest.earlier().stream().map(SignedNote::written).toList()));
    }

    static Manifest read(InputStream file) {
        try {
            var read = JSON.readValue(file, ManifestFile.class);
            if (read == null) {
                throw new IllegalArgumentException("it is null");
            }
            return read.manifest();
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new MalformedExportException("This is no manifest: " + broken.getMessage(), broken);
        }
    }

    private Manifest manifest() {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("its format is %s, not %s".formatted(format, FORMAT));
        }
        return new Manifest(
                from,
                to,
                before.stream().map(Hash::ofBase64).toList(),
                SignedNote.parse(checkpoint),
                extension.stream().map(Hash::ofBase64).toList(),
                earlier.stream().map(SignedNote::parse).toList());
    }
}
