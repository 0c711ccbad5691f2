package market.sourcing.domain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.StoredAs;
import org.axonframework.modelling.command.AggregateRoot;

@AnalyzeClasses(packages = "market.sourcing.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleMapTest {
    private static final String BASE = "market.sourcing.domain.";
    private static final DescribedPredicate<JavaClass> NOT_PACKAGE_INFO = DescribedPredicate.describe(
            "are no package-info", type -> !type.getSimpleName().equals("package-info"));

    @ArchTest
    static final ArchRule the_domain_knows_the_jdk_and_axon_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "market.sourcing.domain..",
                    "java.lang..",
                    "java.util..",
                    "java.math",
                    "java.nio.charset",
                    "java.security",
                    "java.text",
                    "java.time",
                    "java.io",
                    "org.axonframework.commandhandling",
                    "org.axonframework.eventhandling",
                    "org.axonframework.modelling.command",
                    "org.axonframework.eventsourcing",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule factories_meet_others_through_events_and_commands =
            meetsOthersThroughEventsAndCommands("factory", "rulebook");

    @ArchTest
    static final ArchRule listings_meet_others_through_events_and_commands =
            meetsOthersThroughEventsAndCommands("listing");

    @ArchTest
    static final ArchRule orders_know_what_is_offered_and_what_has_left =
            meetsOthersThroughEventsAndCommands("order", "listing", "factory", "rulebook", "carrier", "delivery");

    @ArchTest
    static final ArchRule quotes_know_what_binds_an_order = meetsOthersThroughEventsAndCommands("quote", "order");

    @ArchTest
    static final ArchRule escrows_know_what_an_order_settles =
            meetsOthersThroughEventsAndCommands("escrow", "order", "rulebook");

    @ArchTest
    static final ArchRule promises_know_what_carriers_tell =
            meetsOthersThroughEventsAndCommands("delivery", "carrier", "rulebook", "listing", "rehearsal");

    @ArchTest
    static final ArchRule returns_know_rules_and_carriers = noClasses()
            .that(resideInAnyPackage(BASE + "returns..")
                    .and(resideOutsideOfPackages("..handler..", BASE + "returns.rehearsal..")))
            .should()
            .dependOnClassesThat(insideOfOthers("returns", "rulebook", "carrier"));

    @ArchTest
    static final ArchRule a_rehearsal_of_returns_puts_receipts_and_rules_together_by_the_code_that_first_did =
            meetsOthersThroughEventsAndCommands("returns", "rulebook", "carrier", "rehearsal", "delivery", "factory");

    @ArchTest
    static final ArchRule what_rehearses_knows_no_context = meetsOthersThroughEventsAndCommands("rehearsal");

    @ArchTest
    static final ArchRule rules_of_trade_know_no_context = meetsOthersThroughEventsAndCommands("rulebook");

    @ArchTest
    static final ArchRule standing_knows_rules_of_trade = meetsOthersThroughEventsAndCommands("standing", "rulebook");

    @ArchTest
    static final ArchRule timers_know_events_only = meetsOthersThroughEventsAndCommands("timer");

    @ArchTest
    static final ArchRule shared_words_know_no_context = noClasses()
            .that()
            .resideInAPackage(BASE + "shared..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    BASE + "factory..", BASE + "listing..", BASE + "order..", BASE + "quote..", BASE + "escrow.."));

    @ArchTest
    static final ArchRule only_the_write_model_knows_the_handlers = noClasses()
            .that()
            .resideOutsideOfPackage("..handler..")
            .and()
            .doNotHaveFullyQualifiedName(WriteModel.class.getName())
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + "*.handler.."));

    @ArchTest
    static final ArchRule events_are_records_and_sealed_interfaces = classes()
            .that(NOT_PACKAGE_INFO)
            .and()
            .resideInAPackage("..event..")
            .should()
            .beAssignableTo(DescribedPredicate.describe(
                    "records or sealed interfaces",
                    (JavaClass type) -> type.isRecord()
                            || (type.isInterface() && type.reflect().isSealed())));

    @ArchTest
    static final ArchRule events_hold_plain_values = classes()
            .that()
            .resideInAPackage("..event..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "..event..", "java.lang..", "java.util..", "java.time", "org.jspecify.annotations")
                    .or(JavaClass.Predicates.equivalentTo(InOrder.class))
                    .or(JavaClass.Predicates.equivalentTo(StoredAs.class)));

    @ArchTest
    static final ArchRule commands_are_records = classes()
            .that(NOT_PACKAGE_INFO)
            .and()
            .resideInAPackage("..command..")
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule records_hold_nothing_that_is_made_to_change = fields().that()
            .areDeclaredInClassesThat(DescribedPredicate.describe("are records", JavaClass::isRecord))
            .and()
            .areNotStatic()
            .should()
            .notHaveRawType(DescribedPredicate.describe(
                    "an array or a concrete collection",
                    type -> type.isArray()
                            || (!type.isInterface()
                                    && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)))));

    /**
     * Only the handlers of commands that hold several aggregates together know those of another context.
     *
     * @param valuesOf contexts whose values, though no aggregates, may be known besides
     */
    private static ArchRule meetsOthersThroughEventsAndCommands(String context, String... valuesOf) {
        return noClasses()
                .that()
                .resideInAPackage(BASE + context + "..")
                .and()
                .resideOutsideOfPackage("..handler..")
                .should()
                .dependOnClassesThat(insideOfOthers(context, valuesOf));
    }

    private static DescribedPredicate<JavaClass> insideOfOthers(String context, String... valuesOf) {
        var known = Set.of(valuesOf);
        return DescribedPredicate.describe(
                "inside of other contexts",
                type -> type.getPackageName().startsWith(BASE)
                        && !type.getPackageName().startsWith(BASE + context)
                        && !type.getPackageName().startsWith(BASE + "shared")
                        && !type.getPackageName().matches(".*\\.(event|command)(\\..*)?")
                        && (type.isAnnotatedWith(AggregateRoot.class)
                                || known.stream()
                                        .noneMatch(it -> type.getPackageName().startsWith(BASE + it))));
    }
}
