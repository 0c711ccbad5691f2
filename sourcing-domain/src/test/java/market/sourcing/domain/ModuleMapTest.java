package market.sourcing.domain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.StoredAs;
import org.axonframework.modelling.command.AggregateLifecycle;
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

    /**
     * Whose values, though no aggregates, each context knows besides its own; they meet through events and commands. One that is not
     * named here knows only what every one may: what is shared, and timers.
     */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("rulebook", Set.of()),
            Map.entry("carrier", Set.of()),
            Map.entry("payment", Set.of()),
            Map.entry("timer", Set.of()),
            Map.entry("log", Set.of()),
            Map.entry("correction", Set.of()),
            Map.entry("translation", Set.of()),
            Map.entry("listing", Set.of()),
            Map.entry("factory", Set.of("rulebook")),
            Map.entry("rate", Set.of("rulebook")),
            Map.entry("station", Set.of("rate")),
            Map.entry("standing", Set.of("timer", "rulebook")),
            Map.entry("returns", Set.of("timer", "rulebook", "carrier")),
            Map.entry("delivery", Set.of("timer", "rulebook", "carrier", "listing")),
            Map.entry("commission", Set.of("station")),
            Map.entry("consignee", Set.of("timer", "rulebook")),
            Map.entry("order", Set.of("timer", "rulebook", "carrier", "listing", "factory", "delivery", "commission")),
            Map.entry("quote", Set.of("timer", "order", "commission")),
            Map.entry("pool", Set.of("listing")),
            Map.entry("consolidation", Set.of("station", "carrier")),
            Map.entry("escrow", Set.of("timer", "rulebook", "order")),
            Map.entry("rehearsal", Set.of("rulebook", "carrier", "listing", "factory", "delivery", "returns")));

    @ArchTest
    static final ArchRule contexts_meet_through_events_and_commands_and_know_the_values_of_few = classes()
            .that()
            .resideInAPackage(BASE + "*..")
            .and()
            .resideOutsideOfPackage(BASE + "trade..")
            .should(new ArchCondition<>("know nothing else") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !isKnown(
                                    context(type), dependency.getTargetClass().getBaseComponentType()))
                            .forEach(unknown ->
                                    events.add(SimpleConditionEvent.violated(type, unknown.getDescription())));
                }
            });

    private static boolean isKnown(String context, JavaClass target) {
        if (!target.getPackageName().startsWith(BASE)) {
            return !target.getPackageName().equals(BASE.substring(0, BASE.length() - 1));
        }
        var other = context(target);
        var known = KNOWN.getOrDefault(context, Set.of("timer"));
        return other.equals(context)
                || !context.equals("shared")
                        && (other.equals("shared")
                                || target.getPackageName().matches(".*\\.(event|command)")
                                || known.contains(other) && !target.isAnnotatedWith(AggregateRoot.class));
    }

    private static String context(JavaClass type) {
        return type.getPackageName().substring(BASE.length()).split("\\.")[0];
    }

    /** What coordinates several aggregates stands above the contexts that these are of. */
    @ArchTest
    static final ArchRule nobody_looks_up_to_the_trade = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "trade..")
            .and()
            .doNotBelongToAnyOf(WriteModel.class, Collaborators.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "trade..");

    @ArchTest
    static final ArchRule only_the_write_model_knows_the_handlers = noClasses()
            .that()
            .resideOutsideOfPackage("..handler..")
            .and()
            .doNotBelongToAnyOf(WriteModel.class, Collaborators.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + "*.handler.."));

    /** Others decide, and answer with the events. */
    @ArchTest
    static final ArchRule only_aggregates_apply_events = noClasses()
            .that()
            .areNotAnnotatedWith(AggregateRoot.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AggregateLifecycle.class);

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
}
