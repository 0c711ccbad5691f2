package market.sourcing.infra.eventschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class EventSerializerTest {
    record Part(String name) {}

    record Sample(
            String id,
            int units,
            @Nullable String note,
            List<Part> parts,
            Set<String> labels,
            Map<String, String> titles) {}

    private static final String WHOLE = """
            {"id":"a","units":1,"note":"n","parts":[{"name":"x"}],"labels":["z","b","m"],"titles":{"zh":"瑜伽裤","en":"pants"}}""";

    private final EventSchema schema =
            new EventSchema(new EventTypes(List.of(new EventType("test.Sample", "2", Sample.class))), List.of());

    private Object read(String name, String revision, String payload) {
        return schema.serializer().deserialize(new SimpleSerializedObject<>(payload, String.class, name, revision));
    }

    private Object read(String payload) {
        return read("test.Sample", "2", payload);
    }

    @Test
    void an_event_is_written_under_its_stored_name_as_readable_text_in_the_order_it_has() {
        var written = schema.serializer().serialize(read(WHOLE), String.class);
        assertThat(written.getType()).isEqualTo(new SimpleSerializedType("test.Sample", "2"));
        assertThat(written.getData()).isEqualTo(WHOLE);
    }

    @Test
    void an_unknown_field_is_ignored() {
        assertThat(read(WHOLE.replace("{\"id\"", "{\"later\":true,\"id\""))).isEqualTo(read(WHOLE));
    }

    @Test
    void a_nullable_field_may_be_missing_or_null_and_is_not_written() {
        var missing = read(WHOLE.replace("\"note\":\"n\",", ""));
        assertThat(missing).isEqualTo(read(WHOLE.replace("\"n\"", "null")));
        assertThat(schema.serializer().serialize(missing, String.class).getData())
                .doesNotContain("note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"units\":1,\"parts\":[],\"labels\":[],\"titles\":{}}",
                "{\"id\":null,\"units\":1,\"parts\":[],\"labels\":[],\"titles\":{}}",
                "{\"id\":\"a\",\"parts\":[],\"labels\":[],\"titles\":{}}",
                "{\"id\":\"a\",\"units\":null,\"parts\":[],\"labels\":[],\"titles\":{}}",
                "{\"id\":\"a\",\"units\":1,\"labels\":[],\"titles\":{}}",
                "{\"id\":\"a\",\"units\":1,\"parts\":[null],\"labels\":[],\"titles\":{}}",
                "{\"id\":\"a\",\"units\":1,\"parts\":[{}],\"labels\":[],\"titles\":{}}",
                "{\"id\":\"a\",\"units\":1,\"parts\":[],\"labels\":[],\"titles\":{}} trailing",
                "not json",
            })
    void what_the_record_promises_must_be_there(String payload) {
        assertThatThrownBy(() -> read(payload)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_name_that_nobody_registered_is_seen_but_not_read() {
        assertThat(schema.serializer().classForType(new SimpleSerializedType("test.Gone", "1")))
                .isEqualTo(UnknownSerializedType.class);
        assertThatThrownBy(() -> read("test.Gone", "1", "{}")).isInstanceOf(SerializationException.class);
    }

    @Test
    void an_old_revision_without_an_upcaster_is_an_error() {
        assertThatThrownBy(() -> read("test.Sample", "1", WHOLE)).isInstanceOf(SerializationException.class);
    }

    @Test
    void what_is_not_registered_is_never_written() {
        assertThatThrownBy(() -> schema.serializer().serialize(new Part("x"), String.class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void metadata_is_a_flat_object_and_comes_back_equal() {
        var metaData = MetaData.from(Map.of("trace", "t-1", "actor", "account-1"));
        var written = schema.serializer().serialize(metaData, String.class);
        assertThat(written.getData()).isEqualTo("{\"actor\":\"account-1\",\"trace\":\"t-1\"}");
        assertThat((Object) schema.serializer().deserialize(new SerializedMetaData<>(written.getData(), String.class)))
                .isEqualTo(metaData);
    }

    @Test
    void a_name_or_a_class_is_registered_once() {
        var first = new EventType("test.Sample", "2", Sample.class);
        assertThatThrownBy(() -> new EventTypes(List.of(first, new EventType("test.Sample", "1", Part.class))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventTypes(List.of(first, new EventType("test.Other", "1", Sample.class))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
