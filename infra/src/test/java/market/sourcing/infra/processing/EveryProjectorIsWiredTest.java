package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import market.sourcing.projections.view.Projector;
import org.junit.jupiter.api.Test;

class EveryProjectorIsWiredTest {

    @Test
    void every_projector_is_in_the_list_of_read_models() {
        var written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("market.sourcing.projections")
                        .stream()
                        .filter(type -> type.isAssignableTo(Projector.class) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(ReadModels.projectors())
                .extracting(projector -> projector.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void no_two_views_share_a_name() {
        assertThat(ReadModels.projectors())
                .extracting(projector -> projector.view().name())
                .doesNotHaveDuplicates();
    }
}
