package market.sourcing.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.access.OpenToAnybody;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "market.sourcing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String API = "market.sourcing.api.";
    private static final List<Class<? extends Annotation>> WHO_MAY =
            List.of(OpenTo.class, OpenToAccounts.class, OpenToAnybody.class);

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

    /** What use cases have in common. Every other room is that of a resource, with its use cases. */
    private static final Set<String> FRAME = Set.of(
            "access",
            "actions",
            "address",
            "badge",
            "behalf",
            "board",
            "body",
            "connection",
            "contract",
            "digest",
            "file",
            "idempotency",
            "limits",
            "live",
            "metering",
            "money",
            "openapi",
            "pricing",
            "problem",
            "returnrule",
            "security",
            "terms",
            "time",
            "told",
            "version",
            "webhook");

    @ArchTest
    static final ArchRule nothing_inside_knows_of_requests = noClasses()
            .that()
            .resideInAPackage("market.sourcing.infra..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.http..", "org.springframework.web.bind..");

    @ArchTest
    static final ArchRule only_who_takes_files_in_knows_imports = noClasses()
            .that()
            .resideInAnyPackage("market.sourcing.infra..", "market.sourcing.api..")
            .and()
            .resideOutsideOfPackages("market.sourcing.infra.imports..", "market.sourcing.api.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("market.sourcing.infra.imports..");

    @ArchTest
    static final ArchRule offers_and_orders_are_kinds_of_imports_that_do_not_know_each_other = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("lines")
            .definedBy("market.sourcing.infra.imports.line..")
            .layer("csv")
            .definedBy("market.sourcing.infra.imports.csv..")
            .layer("runs")
            .definedBy("market.sourcing.infra.imports.run..")
            .layer("offers")
            .definedBy("market.sourcing.infra.imports.offer..")
            .layer("orders")
            .definedBy("market.sourcing.infra.imports.order..")
            .layer("catalogue")
            .definedBy("market.sourcing.infra.imports.catalogue..")
            .whereLayer("lines")
            .mayOnlyBeAccessedByLayers("csv", "runs", "offers", "orders")
            .whereLayer("csv")
            .mayOnlyBeAccessedByLayers("orders")
            .whereLayer("runs")
            .mayOnlyBeAccessedByLayers("offers", "orders", "catalogue")
            .whereLayer("offers")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("orders")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("catalogue")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule a_use_case_does_not_know_another = slices().matching(API + "(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(rooms(FRAME)))
            .as("a use case knows those of its own resource and the frame, and the frame knows no use case");

    @ArchTest
    static final ArchRule the_frame_stands_on_itself_without_a_circle =
            slices().matching(API + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule use_cases_say_who_may_come = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("say it once") {
                @Override
                public void check(JavaMethod useCase, ConditionEvents events) {
                    long said =
                            WHO_MAY.stream().filter(useCase::isAnnotatedWith).count();
                    events.add(new SimpleConditionEvent(
                            useCase, said == 1, useCase.getFullName() + " says " + said + " times who may come"));
                }
            });

    /** Who sends no JSON is told so before what he sends it to is looked for. */
    @ArchTest
    static final ArchRule bodies_are_read_first = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("take the body before all else") {
                @Override
                public void check(JavaMethod useCase, ConditionEvents events) {
                    var parameters = useCase.getParameters();
                    var late = parameters.stream()
                            .skip(1)
                            .anyMatch(parameter -> parameter.isAnnotatedWith(RequestBody.class));
                    events.add(new SimpleConditionEvent(
                            useCase, !late, useCase.getFullName() + " takes a body that is not its first parameter"));
                }
            });

    private static String[] rooms(Set<String> names) {
        return names.stream().map(name -> API + name + "..").toArray(String[]::new);
    }
}
