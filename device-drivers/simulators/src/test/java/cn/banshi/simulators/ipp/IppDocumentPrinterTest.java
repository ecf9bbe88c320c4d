package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Capabilities;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.ipp.IppSimulator.Offer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The IPP driver on the IPP simulator, which reads and writes the protocol by itself. */
class IppDocumentPrinterTest extends FaultyDocumentPrinterContract {

    private static final Offer ONE_STEP = new Offer(Offer.ALL.formats(), true, true, false);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AtomicLong clock = new AtomicLong();
    private IppSimulator simulator = new IppSimulator(Offer.ALL, Duration.ZERO);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    DocumentPrinter printer() {
        return switch (new Drivers("test").documentPrinter(simulator.address())) {
            case Opening.Ready<DocumentPrinter>(DocumentPrinter printer) -> printer;
            case Opening.Unusable<DocumentPrinter>(String problem) -> throw new AssertionError(problem);
        };
    }

    private DocumentPrinter printer(Offer offer) {
        simulator.close();
        simulator = new IppSimulator(offer, Duration.ZERO);
        return printer();
    }

    @Override
    void fail(IppFault fault) {
        simulator.failAlways(fault);
    }

    @Override
    void failDuringNextDocument(IppFault fault) {
        simulator.failNext(fault);
    }

    @Override
    void cureEverything() {
        simulator.clear();
    }

    @Override
    void unplug() {
        simulator.unplug();
    }

    @Override
    void plugIn() {
        simulator.plugIn();
    }

    @Override
    void whilePrinting(Runnable action) {
        simulator.slow(FOR_EVER);
        simulator.tell(order -> {
            if (order == IppOrder.GET_JOB_ATTRIBUTES && simulator.jobStates().contains(5)) {
                simulator.tell(next -> {});
                action.run();
            }
        });
    }

    @Override
    List<byte[]> printed() {
        return simulator.documents();
    }

    @Test
    void countsTheSidesThatThePrinterCounted() {
        try (DocumentPrinter printer = printer()) {
            assertThat(print(printer)).isEqualTo(new PrintResult.Printed(OptionalInt.of(2)));
        }
    }

    @Test
    void offersWhatThePrinterOffers() {
        try (DocumentPrinter plain = printer(new Offer(List.of("application/pdf"), false, false, true))) {
            plain.check(soon());
            assertThat(plain.capabilities()).isEqualTo(new Capabilities(false, false, 99));
        }
        try (DocumentPrinter rich = printer(Offer.ALL)) {
            rich.check(soon());
            assertThat(rich.capabilities()).isEqualTo(new Capabilities(true, true, 99));
        }
    }

    @Test
    void asksForSidesColourAndCopiesInWordsThePrinterOffered() {
        try (DocumentPrinter printer = printer()) {
            print(printer, new Options(3, true, true));
            print(printer);
            assertThat(simulator.tickets()).containsExactly(
                    List.of("copies=3", "sides=two-sided-long-edge", "print-color-mode=color",
                            "media=iso_a4_210x297mm"),
                    List.of("sides=one-sided", "print-color-mode=monochrome", "media=iso_a4_210x297mm"));
        }
    }

    @Test
    void refusesWhatThePrinterDoesNotOfferAndHandsNothingOver() {
        try (DocumentPrinter printer = printer(new Offer(List.of("application/pdf"), false, false, true))) {
            assertNotPrinted(print(printer, new Options(1, true, false)), Reason.REFUSED);
            assertNotPrinted(print(printer, new Options(1, false, true)), Reason.REFUSED);
            assertThat(simulator.jobStates()).isEmpty();
        }
    }

    @Test
    void printsInOneStepWhereJobsCannotBeOpened() {
        try (DocumentPrinter printer = printer(ONE_STEP)) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).containsExactly(Documents.TWO_PAGES);
            assertThat(simulator.heard()).contains(IppOrder.PRINT_JOB).doesNotContain(IppOrder.CREATE_JOB);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsTheJobWhoseAnswerWasLostAndHandsItOverOnlyOnce(boolean opensJobs) {
        try (DocumentPrinter printer = printer(opensJobs ? Offer.ALL : ONE_STEP)) {
            simulator.failNext(IppFault.LOST_ANSWER);
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).containsExactly(Documents.TWO_PAGES);
            assertThat(Collections.frequency(simulator.heard(),
                    opensJobs ? IppOrder.SEND_DOCUMENT : IppOrder.PRINT_JOB)).isOne();
        }
    }

    @Test
    void doesNotKnowWhenTheAnswerWasLostAndThePrinterSpeaksOfNoSuchJob() {
        try (DocumentPrinter printer = printer(ONE_STEP)) {
            simulator.failNext(IppFault.CUT_CONNECTION);
            Failure failure = assertNotKnown(print(printer), Reason.NO_PRINTER);
            assertThat(failure.code()).isEqualTo("ipp.lost");
            assertThat(simulator.heard()).contains(IppOrder.GET_JOBS);
            assertThat(Collections.frequency(simulator.heard(), IppOrder.PRINT_JOB)).isOne();
        }
    }

    @Test
    void cancelsAJobWhoseDocumentDidNotArrive() {
        try (DocumentPrinter printer = printer()) {
            simulator.failNext(IppFault.CUT_CONNECTION);
            clockRunsOutAfter(IppOrder.GET_JOB_ATTRIBUTES);
            assertNotPrinted(printTimed(printer), Reason.TIMED_OUT);
            assertThat(simulator.jobStates()).containsExactly(7);
        }
    }

    @Test
    void leavesNoEmptyJobBehindWhenTheAnswerToItsOpeningWasLost() {
        try (DocumentPrinter printer = printer()) {
            simulator.failNext(IppOrder.CREATE_JOB, IppFault.LOST_ANSWER);
            assertNotPrinted(print(printer), Reason.NO_PRINTER);
            assertThat(simulator.jobStates()).containsExactly(7);
            assertThat(simulator.heard()).doesNotContain(IppOrder.SEND_DOCUMENT);
        }
    }

    @Test
    void saysThatNothingWasPrintedWhenThePrinterNeverBeganInTime() {
        simulator.failAlways(IppFault.HOLDING);
        try (DocumentPrinter printer = printer()) {
            clockRunsOutAfter(IppOrder.GET_JOB_ATTRIBUTES);
            assertNotPrinted(printTimed(printer), Reason.TIMED_OUT);
            cureEverything();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @Test
    void cancelsAJobThatDoesNotEndInTimeAndDoesNotKnowWhatCameOut() {
        try (DocumentPrinter printer = printer()) {
            whilePrinting(() -> clock.addAndGet(Duration.ofSeconds(95).toNanos()));
            Failure failure = assertNotKnown(printTimed(printer), Reason.TIMED_OUT);
            assertThat(failure.code()).isEqualTo("ipp.unfinished");
            assertThat(failure.detail()).contains("the job is cancelled");
            assertThat(simulator.jobStates()).containsExactly(7);
        }
    }

    @Test
    void stillSaysWhyThePrinterStandsWhenTimeIsUpBeforeTheJobIsCancelled() {
        failDuringNextDocument(IppFault.PAPER_OUT);
        try (DocumentPrinter printer = printer()) {
            simulator.tell(order -> clock.addAndGet(order == IppOrder.CANCEL_JOB ? 100_000_000_000L : 0));
            Failure failure = assertNotKnown(printTimed(printer), Reason.PAPER_OUT);
            assertThat(failure.detail()).contains("may still come out");
            assertThat(printer.status().state()).isEqualTo(DeviceState.USER_ERROR);
            assertThat(printer.paper().paper()).isEqualTo(Paper.OUT);
        }
    }

    @Test
    void doesNotCallPrintedWhatThePrinterCompletedWithErrors() {
        simulator.failNext(IppFault.JOB_ERRORS);
        try (DocumentPrinter printer = printer()) {
            Failure failure = assertNotKnown(print(printer), Reason.PRINTER_FAULT);
            assertThat(failure.detail()).contains("document-format-error");
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAJobThatThePrinterHasForgotten() {
        simulator.failAlways(IppFault.FORGETFUL);
        try (DocumentPrinter printer = printer()) {
            assertThat(assertNotKnown(print(printer), Reason.PRINTER_FAULT).code()).isEqualTo("ipp.job-forgotten");
        }
    }

    @Test
    void comesAgainWhenThePrinterIsBusy() {
        simulator.failNext(IppFault.BUSY);
        try (DocumentPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @Test
    void printsNothingWhenThePrinterStaysBusy() {
        simulator.failAlways(IppFault.BUSY);
        try (DocumentPrinter printer = printer()) {
            clockRunsOutAfter(IppOrder.CREATE_JOB);
            assertNotPrinted(printTimed(printer), Reason.TIMED_OUT);
            assertThat(simulator.jobStates()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_JOB", "SEND_DOCUMENT"})
    void printsNothingWhenThePrinterRefuses(IppOrder order) {
        simulator.failNext(order, IppFault.INTERNAL_ERROR);
        try (DocumentPrinter printer = printer()) {
            assertThat(assertNotPrinted(print(printer), Reason.PRINTER_FAULT).code()).isEqualTo("ipp.0500");
            assertThat(simulator.jobStates()).doesNotContain(3, 4, 5, 6, 9);
        }
    }

    @Test
    void printsNothingOnASilentPrinter() {
        simulator.failAlways(IppFault.SILENT);
        try (DocumentPrinter printer = printer()) {
            clockRunsOutAfter(IppOrder.GET_PRINTER_ATTRIBUTES);
            assertThat(assertNotPrinted(printTimed(printer), Reason.TIMED_OUT).code()).isEqualTo("ipp.silent");
            assertThat(printer.status().state()).isEqualTo(DeviceState.OFFLINE);
        }
    }

    @Test
    void goesOnFollowingAJobWhileTheLineBreaksNowAndThen() {
        simulator.failNext(IppOrder.GET_JOB_ATTRIBUTES, IppFault.CUT_CONNECTION);
        try (DocumentPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @Test
    void namesNobodyInItsJobs() {
        try (DocumentPrinter printer = printer()) {
            print(printer);
            assertThat(simulator.jobNames()).allMatch(name -> name.matches("banshi-[0-9a-f-]{36}"));
        }
    }

    /** After the first question of a kind 95 s are over: past the time for printing, before the deadline. */
    private void clockRunsOutAfter(IppOrder asked) {
        simulator.tell(order -> {
            if (order == asked && clock.get() == 0) {
                clock.addAndGet(Duration.ofSeconds(95).toNanos());
            }
        });
    }

    private PrintResult printTimed(DocumentPrinter printer) {
        return printer.print(Documents.TWO_PAGES, Options.PLAIN, Deadline.after(Duration.ofSeconds(100), clock::get),
                new Cancellation());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(20));
    }
}
