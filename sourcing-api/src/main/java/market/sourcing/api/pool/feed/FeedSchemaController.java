package market.sourcing.api.pool.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Map;
import market.sourcing.api.access.OpenToAnybody;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/schema} */
@RestController
class FeedSchemaController {
    private static final String MEDIA_TYPE = "application/schema+json";

    /** As bytes: of a resource the framework would read parts, and headers that it can't read. */
    private final byte[] schema;

    FeedSchemaController() throws IOException {
        schema = new ClassPathResource("record.schema.json", FeedSchemaController.class).getContentAsByteArray();
    }

    /** What a line of a snapshot says, as a JSON Schema (2020-12). Members may be added to it; those that are there keep their meaning. */
    @ApiResponse(
            responseCode = "200",
            description = "A JSON Schema",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = "object", implementation = Map.class)))
    @OpenToAnybody
    @GetMapping(path = "/feed/v1/schema", produces = MEDIA_TYPE)
    ResponseEntity<byte[]> showFeedSchema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .body(schema);
    }
}
