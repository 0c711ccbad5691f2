package market.sourcing.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "market.sourcing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule controllers_are_package_private =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule the_api_does_not_know_the_framework_of_the_write_side = noClasses()
            .that()
            .resideInAPackage("market.sourcing.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule controllers_do_not_touch_stores = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "java.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule nothing_inside_knows_the_api = noClasses()
            .that()
            .resideInAnyPackage("market.sourcing.domain..", "market.sourcing.projections..", "market.sourcing.infra..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("market.sourcing.api..");

    @ArchTest
    static final ArchRule the_embedded_mongodb_server_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("market.sourcing.embeddedmongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "market.sourcing.domain..",
                    "market.sourcing.projections..",
                    "market.sourcing.infra..",
                    "market.sourcing.api..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule the_engines_rooms_do_not_know_the_engine = noClasses()
            .that()
            .resideInAPackage("market.sourcing.infra.processing.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("market.sourcing.infra.processing");

    @ArchTest
    static final ArchRule the_engines_rooms_have_an_order =
            slices().matching("market.sourcing.infra.processing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_neither_web_nor_json_nor_stores = noClasses()
            .that()
            .resideInAPackage("market.sourcing.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "tools.jackson..", "com.fasterxml..", "com.mongodb..", "java.sql..");

    @ArchTest
    static final ArchRule projections_know_nothing_of_infrastructure = noClasses()
            .that()
            .resideInAPackage("market.sourcing.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("market.sourcing.infra..", "org.springframework..");

    @ArchTest
    static final ArchRule a_use_case_does_not_know_another =
            slices().matching("market.sourcing.api.(*)..").should().beFreeOfCycles();
}
