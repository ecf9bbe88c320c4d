package cn.banshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.log.Libraries;
import cn.banshi.core.log.LogEvent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every arrow of the house's plan. What is not an arrow there is an error here. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(HouseTest::ours)
            .importPackages("cn.banshi");

    /** Which rooms a room may see; device stands for device-api. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "device", List.of(),
            "drivers", List.of("device"),
            "vision", List.of("device"),
            "simulators", List.of("device"),
            "contract", List.of(),
            "core", List.of("device", "contract"),
            "ui", List.of("core"),
            "terminal", List.of("ui", "core", "device", "drivers", "vision"),
            "fleet", List.of(),
            "sandbox", List.of("terminal", "ui", "core", "device", "drivers", "vision", "simulators", "contract"));

    /** A vendor's library and the one package of each room that may see it. */
    private static final Map<String, List<String>> VENDORS = Map.ofEntries(
            Map.entry("com.fazecast..", List.of("cn.banshi.drivers.transport.serial")),
            Map.entry("org.usb4java..", List.of("cn.banshi.drivers.transport.usb")),
            Map.entry("java.lang.foreign..", List.of("cn.banshi.drivers.transport.pcsc", "cn.banshi.simulators.pty",
                    "cn.banshi.terminal.handwriting", "cn.banshi.sandbox.pointer")),
            Map.entry("org.opencv..", List.of("cn.banshi.vision.opencv")),
            Map.entry("org.bytedeco..", List.of("cn.banshi.vision.opencv")),
            Map.entry("com.hp.jipp..", List.of("cn.banshi.drivers.transport.ipp")),
            // one writes our own documents, one judges strangers' and draws nothing, one draws for printers
            Map.entry("org.apache.pdfbox..", List.of("cn.banshi.core.document", "cn.banshi.core.intake",
                    "cn.banshi.drivers.pdf")),
            Map.entry("java.sql..", List.of("cn.banshi.core.store", "cn.banshi.core.outbox", "cn.banshi.core.audit",
                    "cn.banshi.sandbox.measure",
                    "cn.banshi.sandbox.backend.store", "cn.banshi.sandbox.torture.bench")),
            Map.entry("org.sqlite..", List.of("cn.banshi.core.store", "cn.banshi.sandbox.backend.store")),
            Map.entry("org.bouncycastle..", List.of("cn.banshi.core.crypto", "cn.banshi.sandbox.backend.certificate")),
            Map.entry("com.github.houbb..", List.of("cn.banshi.core.search")),
            Map.entry("dev.cel..", List.of("cn.banshi.core.rules")),
            Map.entry("com.networknt..", List.of("cn.banshi.core.schema", "cn.banshi.sandbox.backend.contract")),
            Map.entry("com.google.zxing..", List.of("cn.banshi.ui.qr", "cn.banshi.drivers.qr",
                    "cn.banshi.vision.qr", "cn.banshi.simulators.qr")),
            Map.entry("tools.jackson.dataformat..",
                    List.of("cn.banshi.core.yaml", "cn.banshi.sandbox.backend.contract")),
            Map.entry("org.snakeyaml..", List.of("cn.banshi.core.yaml", "cn.banshi.sandbox.backend.contract")),
            Map.entry("picocli..",
                    List.of("cn.banshi.terminal.cli", "cn.banshi.sandbox.backend", "cn.banshi.sandbox.desk",
                            "cn.banshi.sandbox.demo", "cn.banshi.sandbox.simulate",
                            "cn.banshi.sandbox.torture")));

    /** What drivers stand on; every other package below {@code drivers} is a driver. */
    private static final String[] DRIVERS_SHARE = {"cn.banshi.drivers.transport..", "cn.banshi.drivers.models..",
        "cn.banshi.drivers.qr..", "cn.banshi.drivers.pdf..", "cn.banshi.drivers.holder.."};

    @TestFactory
    Stream<DynamicTest> roomSeesOnlyTheRoomsBelowIt() {
        return ARROWS.entrySet().stream().map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () -> {
            String[] forbidden = ARROWS.keySet()
                    .stream()
                    .filter(room -> !room.equals(arrow.getKey()) && !arrow.getValue().contains(room))
                    .map(HouseTest::inRoom)
                    .toArray(String[]::new);
            noClasses().that()
                    .resideInAPackage(inRoom(arrow.getKey()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because("the plan of the house has no such arrow")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }));
    }

    @TestFactory
    Stream<DynamicTest> vendorLibraryIsSeenByOnePackage() {
        return VENDORS.entrySet()
                .stream()
                .map(vendor -> DynamicTest.dynamicTest(vendor.getKey(),
                        () -> noClasses().that()
                                .resideOutsideOfPackages(vendor.getValue().toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(vendor.getKey())
                                .because("a vendor's library is replaced in one place or in none")
                                .check(HOUSE)));
    }

    @Test
    void simulatorsCannotBeReachedFromWhatIsShipped() {
        noClasses().that()
                .resideOutsideOfPackages("cn.banshi.simulators..", "cn.banshi.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cn.banshi.simulators..", "cn.banshi.sandbox..")
                .because("a simulated card reader in the field would forge identities")
                .check(HOUSE);
    }

    @Test
    void nativeCodeOfTheVisionWorkerIsReachedThroughItsProcessAlone() {
        noClasses().that()
                .resideOutsideOfPackages("cn.banshi.vision.worker", "cn.banshi.vision.opencv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cn.banshi.vision.opencv")
                .because("a crash there costs a frame, in any other process a citizen's visit")
                .check(HOUSE);
    }

    @Test
    void whatReadsStrangersDocumentsStandsOnTheJdkAlone() {
        noClasses().that()
                .resideInAPackage("cn.banshi.core.ofd")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "javax.xml.stream..", "cn.banshi.core.ofd", "org.jspecify..")
                .because("it reads bytes from outside, and must be read itself from end to end")
                .check(HOUSE);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses().that()
                .resideOutsideOfPackages("cn.banshi.ui..", "cn.banshi.terminal", "cn.banshi.sandbox.demo",
                        "cn.banshi.sandbox.desk", "cn.banshi.sandbox.pointer", "cn.banshi.sandbox.torture.monkey")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("what decides must run and be tested without a window")
                .check(HOUSE);
    }

    @Test
    void oneClassEntersTheWindowsThread() {
        noClasses().that()
                .doNotHaveFullyQualifiedName("cn.banshi.ui.common.FxThread")
                .and()
                .resideInAnyPackage("cn.banshi.ui..", "cn.banshi.core..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("one place decides what runs on the window's thread, and in which order")
                .check(HOUSE);
    }

    @Test
    void fewThingsMoveByThemselves() {
        noClasses().that()
                .resideInAPackage("cn.banshi.ui..")
                .and()
                .haveNameNotMatching("cn\\.banshi\\.ui\\.(common\\.(Beads|Live)|clip\\.ClipPlayer|Window)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.animation..")
                .because("in elder mode nothing moves but the picture that somebody asked for")
                .check(HOUSE);
    }

    @Test
    void driversDoNotSeeEachOther() {
        slices().matching("cn.banshi.drivers.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAnyPackage(DRIVERS_SHARE))
                .because("a driver stands on transports alone")
                .check(HOUSE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("cn.banshi.(**)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void webClientIsSeenByTheBackendPackageOnly() {
        noClasses().that()
                .resideOutsideOfPackages("cn.banshi.core.backend..", "cn.banshi.contract..",
                        "cn.banshi.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("a vendor's library is replaced in one place or in none")
                .check(HOUSE);
    }

    @Test
    void oneRoomWritesTheLog() {
        noClasses().that()
                .resideOutsideOfPackages("cn.banshi.core.log", "cn.banshi.fleet..", "cn.banshi.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("what a terminal logs is a catalogue without a field for personal data; drivers return it")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses().that()
                .resideOutsideOfPackages("cn.banshi.core.log", "cn.banshi.fleet..", "cn.banshi.sandbox..")
                .and()
                .doNotHaveFullyQualifiedName("cn.banshi.terminal.cli.Banshi")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what is printed lies in the journal beside the log")
                .check(HOUSE);
    }

    @Test
    void librariesAreSilentInEveryProgramThatIsShipped() {
        classes().that()
                .haveFullyQualifiedName("cn.banshi.terminal.Main")
                .or()
                .haveFullyQualifiedName("cn.banshi.terminal.cli.Banshi")
                .should()
                .callMethod(Libraries.class, "silence")
                .because("a library quotes what it works on")
                .check(HOUSE);
    }

    @Test
    void everyLogEventIsWrittenSomewhere() {
        var never = new TreeSet<String>();
        for (Class<?> event : LogEvent.class.getPermittedSubclasses()) {
            boolean written = HOUSE.get(event)
                    .getDirectDependenciesToSelf()
                    .stream()
                    .map(Dependency::getOriginClass)
                    .anyMatch(origin -> !origin.isEquivalentTo(LogEvent.class) && !origin.isEquivalentTo(event));
            if (!written) {
                never.add(event.getSimpleName());
            }
        }
        assertThat(never).as("events of the catalogue that nobody writes").isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = new TreeSet<String>();
        for (JavaClass javaClass : HOUSE) {
            JavaPackage room = javaClass.getPackage();
            if (!room.getName().startsWith("cn.banshi.contract") && !room.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(room.getName());
            }
        }
        assertThat(unmarked).as("packages without @NullMarked in their package-info.java").isEmpty();
    }

    @Test
    void namesAreWordsOfTheField() {
        classes().that()
                .resideInAPackage("cn.banshi..")
                .and()
                .resideOutsideOfPackage("cn.banshi.contract..")
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Wizard")
                .because("one word per thing, from the field")
                .check(HOUSE);
    }

    /** Guards the guards: a scan that finds nothing forbids nothing. */
    @Test
    void everyRoomWasScanned() {
        for (String room : ARROWS.keySet()) {
            var inside = DescribedPredicate.describe("in " + room,
                    (JavaClass javaClass) -> javaClass.getPackageName().startsWith("cn.banshi." + room));
            assertThat(HOUSE.that(inside)).as("classes of room %s", room).isNotEmpty();
        }
        assertThat(HOUSE.size()).as("classes of the house").isGreaterThan(100);
    }

    private static boolean ours(Location location) {
        return Arrays.asList(location.toString().split("/", -1)).contains("banshi");
    }

    private static String inRoom(String room) {
        return "cn.banshi." + room + "..";
    }
}
