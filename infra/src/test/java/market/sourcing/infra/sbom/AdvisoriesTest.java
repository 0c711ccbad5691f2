package market.sourcing.infra.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoriesTest {
    private static final List<Shipped> SHIPPED =
            List.of(new Shipped("org.postgresql:postgresql", "42.7.13"), new Shipped("org.mongodb:bson", "5.8.1"));

    @TempDir
    Path folder;

    @Test
    void a_version_that_is_listed_is_found() throws IOException {
        told("\"versions\":[\"42.7.12\",\"42.7.13\"]");

        assertThat(Advisories.on(SHIPPED, folder)).containsExactly("MADE-UP-1 org.postgresql:postgresql 42.7.13");
    }

    @Test
    void a_version_inside_a_range_is_found_and_one_outside_is_not() throws IOException {
        told(range("{\"introduced\":\"0\"},{\"fixed\":\"42.7.14\"}"));
        assertThat(Advisories.on(SHIPPED, folder)).hasSize(1);
        told(range("{\"introduced\":\"42.7.2\"},{\"last_affected\":\"42.7.13\"}"));
        assertThat(Advisories.on(SHIPPED, folder)).hasSize(1);
        told(range("{\"introduced\":\"0\"},{\"fixed\":\"42.7.9\"},{\"introduced\":\"43\"}"));
        assertThat(Advisories.on(SHIPPED, folder)).isEmpty();
    }

    @Test
    void a_zip_of_records_is_read() throws IOException {
        var zip = folder.resolve("all.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                var packed = new ZipOutputStream(file)) {
            packed.putNextEntry(new ZipEntry("MADE-UP-1.json"));
            packed.write(record("\"versions\":[\"42.7.13\"]").getBytes(StandardCharsets.UTF_8));
            packed.closeEntry();
        }

        assertThat(Advisories.on(SHIPPED, zip)).hasSize(1);
    }

    private void told(String affected) throws IOException {
        Files.writeString(folder.resolve("MADE-UP-1.json"), record(affected));
    }

    private static String range(String events) {
        return "\"ranges\":[{\"type\":\"ECOSYSTEM\",\"events\":[" + events + "]}]";
    }

    private static String record(String affected) {
        return "{\"id\":\"MADE-UP-1\",\"affected\":[{\"package\":{\"ecosystem\":\"Maven\","
                + "\"name\":\"org.postgresql:postgresql\"}," + affected + "}]}";
    }
}
