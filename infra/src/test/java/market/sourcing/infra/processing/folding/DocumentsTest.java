package market.sourcing.infra.processing.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.util.List;
import market.sourcing.infra.processing.Account;
import market.sourcing.infra.processing.AccountProjector;
import market.sourcing.projections.view.View;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    public record Positioned(@BsonId String id, long position) {}

    record Hidden(@BsonId String id) {}

    @Test
    void a_document_comes_back_with_its_position() {
        var documents = new Documents<>(AccountProjector.VIEW, CODECS);
        var account = new Account("a", 5, "gold", List.of(1L, 2L));

        assertThat(documents.decode(documents.encode(account, "a", 2))).isEqualTo(new Stored<>(account, 2));
    }

    @Test
    void a_document_under_a_foreign_id_is_refused() {
        var documents = new Documents<>(AccountProjector.VIEW, CODECS);
        var account = new Account("a", 5, "gold", List.of());

        assertThatThrownBy(() -> documents.encode(account, "b", 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_record_with_a_position_of_its_own_is_refused() {
        assertThatThrownBy(() -> new Documents<>(new View<>("x", 1, Positioned.class, List.of()), CODECS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_record_that_the_codec_could_not_read_is_refused() {
        assertThatThrownBy(() -> new Documents<>(new View<>("x", 1, Hidden.class, List.of()), CODECS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
