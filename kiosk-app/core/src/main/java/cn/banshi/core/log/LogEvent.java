package cn.banshi.core.log;

import static cn.banshi.core.log.Severity.DEBUG;
import static cn.banshi.core.log.Severity.ERROR;
import static cn.banshi.core.log.Severity.INFO;
import static cn.banshi.core.log.Severity.WARNING;

import cn.banshi.core.text.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The closed catalogue of what this program logs. A field is a number, a truth value, a time, an enum, a class, the path
 * of a file, a {@link Word}, the places of a {@link Stack} or, for what others said, a {@link Detail}: personal data has
 * no place.
 */
public sealed interface LogEvent {

    // Start and end

    @Logged(at = INFO, says = "The window stands and shows its first frame.")
    record FirstFrameShown() implements LogEvent {}

    @Logged(at = ERROR, says = "The terminal's configuration is not usable; the program ends.")
    record ConfigurationRefused(Detail complaint) implements LogEvent {}

    @Logged(at = ERROR, says = "A file of services or receipts is faulty and is not used.")
    record AssetRefused(Detail complaint) implements LogEvent {}

    @Logged(at = ERROR, says = "A defect ended a thread.")
    record ThreadDied(Word thread, Stack stack) implements LogEvent {}

    @Logged(at = ERROR, says = "A defect of the program; the visit, if there was one, ended safely.")
    record Defect(Stack stack) implements LogEvent {}

    // The visit

    @Logged(at = INFO, says = "A visit went from one state to another.")
    record Transition(Class<?> from, Class<?> to, Class<?> on) implements LogEvent {}

    @Logged(at = DEBUG, says = "A touch that means nothing where the visit is.")
    record TouchMeaningless(Class<?> touch, Class<?> in) implements LogEvent {}

    @Logged(at = WARNING, says = "Touches came faster than they can be handled.")
    record TouchDropped(Class<?> touch) implements LogEvent {}

    @Logged(at = INFO, says = "An answer to something that was left meanwhile.")
    record AnswerLate(Class<?> answer, Class<?> in) implements LogEvent {}

    @Logged(at = INFO, says = "Work in the background ended after nobody wanted it any more.")
    record WorkLate(Enum<?> work) implements LogEvent {}

    @Logged(at = ERROR, says = "State and event that cannot come together; the visit ended safely.")
    record Unexpected(Class<?> event, Class<?> in) implements LogEvent {}

    @Logged(at = INFO, says = "The holder of the visit's personal data was emptied.")
    record VisitWiped() implements LogEvent {}

    @Logged(at = INFO, says = "After a visit every corner was found empty.")
    record CornersClean(Duration took) implements LogEvent {}

    @Logged(at = ERROR, says = "After a visit something stayed in a corner, or it did not tell in time; the program starts anew.")
    record CornerLeft(Word corner, Enum<?> found) implements LogEvent {}

    @Logged(at = DEBUG, says = "After a visit the connections to the platform were closed.")
    record ConnectionsClosed() implements LogEvent {}

    @Logged(at = INFO, says = "After a visit a delivery in the background keeps its connection.")
    record DeliveryGoesOn() implements LogEvent {}

    @Logged(at = WARNING, says = "The rules of a service are faulty; it is closed.")
    record ServiceClosed(Detail complaint) implements LogEvent {}

    @Logged(at = WARNING, says = "The disk refused what must be on it before a citizen is told.")
    record NotRecorded(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "The platform refused a submission for good.")
    record SubmissionRejected(Word problem) implements LogEvent {}

    @Logged(at = WARNING, says = "A receipt could not be composed.")
    record ReceiptNotComposed(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "An application form could not be drawn.")
    record DocumentNotComposed(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A rating was lost, because there is no case number yet.")
    record RatingWithoutCase() implements LogEvent {}

    @Logged(at = WARNING, says = "A rating was lost, because the platform did not take it.")
    record RatingNotTaken() implements LogEvent {}

    @Logged(at = WARNING, says = "A place for pages from a phone stays open until its time is over, because the platform did not take it back.")
    record UploadNotWithdrawn() implements LogEvent {}

    // Devices

    @Logged(at = ERROR, says = "A configured device cannot be used.")
    record DeviceUnusable(Word device, Detail problem) implements LogEvent {}

    @Logged(at = WARNING, says = "A device did not do its work.")
    record DeviceFailed(Word code, Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A card could not be read.")
    record CardRejected(Word code, Enum<?> reason) implements LogEvent {}

    @Logged(at = INFO, says = "A device is not as it was.")
    record DeviceChanged(Word device, Enum<?> state, Detail says) implements LogEvent {}

    @Logged(at = INFO, says = "A step of repair was tried on a device.")
    record DeviceRepairTried(Word device, Enum<?> step, boolean helped, Detail note) implements LogEvent {}

    @Logged(at = WARNING, says = "No repair helped; the terminal goes on without the device and looks again by itself.")
    record DeviceDegraded(Word device, Detail says) implements LogEvent {}

    @Logged(at = INFO, says = "A device that was out of service works again.")
    record DeviceRecovered(Word device, Duration after) implements LogEvent {}

    @Logged(at = DEBUG, says = "Nothing can be heard of the alarm; the screen calls alone.")
    record AlarmSilent(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "Nothing can be read aloud: no sound device, or no eSpeak NG; told once.")
    record SpeechSilent(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A way of Chinese input is not installed or its file is broken; the others go on.")
    record InputAbsent(Word way, Detail detail) implements LogEvent {}

    // Platform and pairing

    @Logged(at = INFO, says = "Whether the platform can be reached is not as it was in the round before.")
    record PlatformChanged(boolean reached) implements LogEvent {}

    @Logged(at = ERROR, says = "Terminal and platform do not come to trust each other.")
    record ConnectionFailed(Enum<?> fault, Detail detail) implements LogEvent {}

    @Logged(at = ERROR, says = "The terminal's key or certificate cannot be used.")
    record CredentialUnusable(Detail detail) implements LogEvent {}

    @Logged(at = ERROR, says = "This terminal is not paired; run: banshi terminal enrol --code CODE.")
    record NotPaired() implements LogEvent {}

    @Logged(at = INFO, says = "A new certificate is in force.")
    record CertificateRenewed(Instant until) implements LogEvent {}

    @Logged(at = WARNING, says = "A new certificate was not to be had; the old one still has time.")
    record CertificateNotRenewed(Instant until, Detail detail) implements LogEvent {}

    @Logged(at = ERROR, says = "A new certificate was not to be had, and the old one ends within three days.")
    record CertificateEnds(Instant until, Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "The platform takes no report of what staff should see to at this terminal.")
    record ReportNotTaken(Word problem) implements LogEvent {}

    // Store, audit log, outbox

    @Logged(at = WARNING, says = "What killed programs left in the data directory stays there.")
    record StoreNotSwept(Path directory, Detail detail) implements LogEvent {}

    @Logged(at = ERROR, says = "The data file was damaged and kept as it was; what could be read is in a new one.")
    record StoreRenewed(Path aside, long carried, long lost, boolean counted) implements LogEvent {}

    @Logged(at = ERROR, says = "The data file was damaged and kept as it was; nothing of it is in the new one.")
    record StoreLost(Path aside, Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "Nothing of a table in a damaged data file can be read.")
    record TableUnreadable(Word table, Path file, Detail detail) implements LogEvent {}

    @Logged(at = DEBUG, says = "A damaged data file could not be closed in order.")
    record StoreNotClosed(Detail detail) implements LogEvent {}

    @Logged(at = DEBUG, says = "The data file had taken a change back by itself.")
    record StoreRolledBack(Detail detail) implements LogEvent {}

    @Logged(at = DEBUG, says = "Another program reads the data file; what is erased leaves its log later.")
    record StoreBusy() implements LogEvent {}

    @Logged(at = WARNING, says = "The audit log could not be read.")
    record AuditNotRead(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "The audit log could not be written; its events wait in memory.")
    record AuditNotWritten(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A checkpoint is not in its file; give the terminal's user the right to write there.")
    record CheckpointNotCopied(Path file, Class<?> why) implements LogEvent {}

    @Logged(at = DEBUG, says = "Another program made the key file at the same moment.")
    record VaultMadeMeanwhile(Path file) implements LogEvent {}

    @Logged(at = WARNING, says = "The count of slips is not on the disk; recording refuses.")
    record NumberNotOnDisk(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "The disk failed over a submission that was refused.")
    record RefusalNotWritten(Word reference, Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "The outbox could not read or write the data file.")
    record OutboxFailed(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A submission could not be taken back.")
    record NotTakenBack(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A defect kept a submission from being tried; the others go on.")
    record EntryNotTried(Word reference, Stack stack) implements LogEvent {}

    @Logged(at = WARNING, says = "A submission is not sent for now.")
    record EntryNotSent(Word reference, Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A submission is left to staff; see: banshi outbox explain.")
    record EntryBlocked(Word reference, Word reason) implements LogEvent {}

    @Logged(at = WARNING, says = "The platform's answer is not on the disk; it is asked again.")
    record AnswerNotWritten(Word reference, Detail detail) implements LogEvent {}

    // The terminal itself

    @Logged(at = WARNING, says = "The terminal found trouble in itself.")
    record TroubleFound(Word trouble, Detail detail) implements LogEvent {}

    @Logged(at = INFO, says = "Trouble in the terminal itself is over.")
    record TroubleOver(Word trouble, Detail detail) implements LogEvent {}

    @Logged(at = ERROR, says = "The terminal ends itself to be started again.")
    record RestartedItself(Word trouble, Detail detail, Stack threads) implements LogEvent {}

    @Logged(at = DEBUG, says = "The file for banshi health could not be written.")
    record HealthNotWritten(Class<?> why) implements LogEvent {}

    @Logged(at = WARNING, says = "The index of the search could not be written; the next start makes it again.")
    record SearchIndexNotWritten(Detail detail) implements LogEvent {}

    @Logged(at = ERROR, says = "The platform issued a proof that cannot be printed.")
    record ProofNotPrintable(Detail detail) implements LogEvent {}

    @Logged(at = WARNING, says = "A library warned; its words are not written, for they may be about a person.")
    record LibraryWarned(Word library) implements LogEvent {}

    @Logged(at = WARNING, says = "A library told of an exception; its message is not written.")
    record LibraryThrew(Stack stack) implements LogEvent {}
}
