package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Predicate;
import market.sourcing.projections.listing.search.Lessons;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class EveryReadModelIsFoundTest {
    private static final AnnotationConfigApplicationContext FOUND = found();

    private static AnnotationConfigApplicationContext found() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Views.class, EveryReadModelIsFoundTest::nobodyIsAsked);
        context.registerBean(Lessons.class, () -> new Lessons(nobodyIsAsked()));
        context.register(FoundReadModels.class);
        context.refresh();
        return context;
    }

    private static Views nobodyIsAsked() {
        return (Views)
                Proxy.newProxyInstance(Views.class.getClassLoader(), new Class<?>[] {Views.class}, (_, _, _) -> null);
    }

    @AfterAll
    static void close() {
        FOUND.close();
    }

    @Test
    void every_projector_is_among_the_read_models() {
        assertThat(FOUND.getBeansOfType(Projector.class).values())
                .extracting(projector -> projector.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written(type -> type.isAssignableTo(Projector.class)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void no_two_views_share_a_name() {
        assertThat(FOUND.getBeansOfType(Projector.class).values())
                .extracting(projector -> projector.view().name())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_answers_queries_can_be_asked() {
        assertThat(written(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("handle")
                                && method.getModifiers().contains(JavaModifier.PUBLIC))))
                .hasSizeGreaterThan(10)
                .allSatisfy(name ->
                        assertThat(FOUND.getBeansOfType(Class.forName(name))).hasSize(1));
    }

    private static List<String> written(Predicate<JavaClass> wanted) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(FoundReadModels.PROJECTIONS)
                        .stream()
                        .filter(type -> !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(wanted)
                        .map(JavaClass::getName)
                        .toList();
    }
}
