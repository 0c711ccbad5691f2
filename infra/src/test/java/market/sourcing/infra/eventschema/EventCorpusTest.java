package market.sourcing.infra.eventschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.Facts;
import market.sourcing.infra.feed.record.ListingFacts;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every shape that an event ever had can be read by today's code. */
class EventCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/events");
    private static final EventSchema SCHEMA = EventSchema.ofSourcing();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One stored example. */
    record Example(String name, String revision, Path file) {
        @Override
        public String toString() {
            return name + " " + revision + " " + file.getFileName();
        }
    }

    static List<Example> examples() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> new Example(
                            CORPUS.relativize(file).getName(0).toString(),
                            CORPUS.relativize(file).getName(1).toString(),
                            file))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_passes_the_upcasters_and_reads_as_its_event(Example example) {
        var type = SCHEMA.types().named(example.name()).orElseThrow();
        assertThat(read(example)).isInstanceOf(type.event());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_current_revision_is_written_back_as_it_was(Example example) {
        var type = SCHEMA.types().named(example.name()).orElseThrow();
        var written = SCHEMA.serializer().serialize(read(example), String.class);
        assertThat(written.getType().getName()).isEqualTo(example.name());
        assertThat(written.getType().getRevision()).isEqualTo(type.revision());
        if (type.revision().equals(example.revision())) {
            assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(text(example)));
        }
    }

    /** Or records that are read from their table would seem to say something else. */
    @ParameterizedTest
    @MethodSource("examples")
    void what_the_feed_tells_of_an_example_is_read_back_as_it_was_written(Example example) {
        facts(read(example))
                .ifPresent(facts -> assertThat(CanonicalJson.read(CanonicalJson.write(facts), facts.getClass()))
                        .isEqualTo(facts));
    }

    private static Optional<? extends Facts> facts(Object event) {
        return switch (event) {
            case ListingDrafted drafted -> Optional.of(ListingFacts.of(drafted));
            case ListingEvent any ->
                drafts().map(drafted -> ListingFacts.of(drafted).after(any)).findFirst();
            case FactoryOnboarded onboarded -> Optional.of(FactoryFacts.of(onboarded));
            case FactoryEvent any -> Optional.of(factory().after(any));
            case StandingEvent any -> Optional.of(factory().after(any));
            default -> Optional.empty();
        };
    }

    private static FactoryFacts factory() {
        return FactoryFacts.of(new FactoryOnboarded("factory-1", "account-1", "Bags", "CN", "9133", "Yiwu", "f"));
    }

    private static Stream<ListingDrafted> drafts() {
        try {
            return examples().stream()
                    .map(EventCorpusTest::read)
                    .filter(ListingDrafted.class::isInstance)
                    .map(ListingDrafted.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_registered_event_has_an_example_of_its_current_revision() throws IOException {
        var covered =
                examples().stream().map(e -> e.name() + " " + e.revision()).toList();
        assertThat(SCHEMA.types().all())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(covered).contains(type.name() + " " + type.revision()));
    }

    @Test
    void every_event_of_the_domain_is_registered() {
        var events = domainEvents();
        assertThat(events).hasSizeGreaterThan(10);
        assertThat(events)
                .allSatisfy(event -> assertThat(SCHEMA.types().of(event)).isPresent());
    }

    @Test
    void every_registered_event_is_one_of_the_domain() {
        List<Class<?>> registered =
                SCHEMA.types().all().stream().<Class<?>>map(EventType::event).toList();
        assertThat(registered).hasSameElementsAs(domainEvents());
    }

    /** The records that the sealed interfaces of the event packages permit. */
    private static List<Class<?>> domainEvents() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("market.sourcing.domain")
                        .stream()
                        .filter(found -> found.getPackageName().endsWith(".event"))
                        .map(JavaClass::reflect)
                        .filter(Class::isSealed)
                        .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .filter(Class::isRecord)
                        .toList();
    }

    private static Object read(Example example) {
        var stored = new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(0),
                new GenericDomainEventEntry<>(
                        "type",
                        "aggregate",
                        0,
                        "event",
                        Instant.EPOCH.toString(),
                        example.name(),
                        example.revision(),
                        text(example),
                        SCHEMA.serializer()
                                .serialize(MetaData.emptyInstance(), String.class)
                                .getData()));
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(stored), SCHEMA.serializer(), SCHEMA.upcasters())
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    private static String text(Example example) {
        try {
            return Files.readString(example.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
