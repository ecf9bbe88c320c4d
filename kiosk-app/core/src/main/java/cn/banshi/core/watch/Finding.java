package cn.banshi.core.watch;

import java.time.Duration;
import java.time.Instant;

/** Something is wrong inside. Holds nothing personal. */
public sealed interface Finding {

    /** The window takes no more work: nothing on the screen changes. */
    record ScreenStalled(Duration silent) implements Finding {}

    /** A thread that must run does not. */
    record WorkerDead(String worker) implements Finding {}

    /** Too little room for applications. */
    record DiskFull(long freeMebibytes) implements Finding {}

    /** The disk takes no write. */
    record DiskRefuses() implements Finding {}

    /** The wall clock was set. */
    record ClockJumped(Duration by) implements Finding {}

    /**
     * The wall clock is not the platform's, which would decide every application against its citizen.
     *
     * @param by how far it is ahead; negative when behind
     */
    record ClockWrong(Duration by) implements Finding {}

    /** Hardly anything can be freed any more. */
    record MemoryLow(long usedPercent) implements Finding {}

    /** A card lies on the reader that nobody took in time. */
    record CardLeft(Instant since) implements Finding {}

    /** A slip lies in its slot that nobody took in time, or the sensor there sticks. */
    record SlipLeft(Instant since) implements Finding {}

    /** A device does not work, and nothing the terminal can do about it helped. */
    record DeviceOut(String device, String why) implements Finding {}

    /** The terminal's certificate must be renewed soon. */
    record CertificateEnding(Instant end) implements Finding {}

    /** Too little is left of the certificate to begin a visit with. */
    record CertificateEnded(Instant end) implements Finding {}

    /**
     * No connection is trusted.
     *
     * @param detail code, what happened, cure
     */
    record ConnectionFault(String detail) implements Finding {}

    /** Stable word for logs and staff. */
    default String word() {
        return switch (this) {
            case ScreenStalled _ -> "screen-stalled";
            case WorkerDead _ -> "worker-dead";
            case DiskFull _ -> "disk-full";
            case DiskRefuses _ -> "disk-refuses";
            case ClockJumped _ -> "clock-jumped";
            case ClockWrong _ -> "clock-wrong";
            case MemoryLow _ -> "memory-low";
            case CardLeft _ -> "card-left";
            case SlipLeft _ -> "slip-left";
            case DeviceOut _ -> "device-out";
            case CertificateEnding _ -> "certificate-ending";
            case CertificateEnded _ -> "certificate-ended";
            case ConnectionFault _ -> "connection-fault";
        };
    }

    /** For staff: what was seen, and what to do where the terminal cannot. */
    default String detail() {
        return switch (this) {
            case ScreenStalled(Duration silent) -> "for " + silent.toSeconds() + " s";
            case WorkerDead(String worker) -> worker;
            case DiskFull(long free) -> free + " MiB free in the data directory; free space";
            case DiskRefuses _ -> "no file can be written to the data directory; look at disk and rights";
            case ClockJumped(Duration by) -> "by " + by.toSeconds() + " s; look whether time is synchronised";
            case ClockWrong(Duration by) -> by.abs().toSeconds() + " s " + (by.isNegative() ? "behind" : "ahead of")
                    + " the platform's clock; set it, or look why no time server (NTP) does; services are closed until then";
            case MemoryLow(long percent) -> percent + " % of the heap after collection";
            case CardLeft(Instant since) -> "on the reader since " + since + "; take it to the service desk";
            case SlipLeft(Instant since) -> "in its slot since " + since
                    + "; take it to the service desk; if there is none, clean the sensor";
            case DeviceOut(String device, String why) -> device + ": " + why
                    + "; look at plug, power and the device itself";
            case CertificateEnding(Instant end) -> "on " + end + "; renew it";
            case CertificateEnded(Instant end) -> "on " + end + "; renew it, services are closed until then";
            case ConnectionFault(String fault) -> fault;
        };
    }

    /** What is done about it. */
    default Remedy remedy() {
        return switch (this) {
            case ScreenStalled _ -> Remedy.RESTART;
            case WorkerDead _ -> Remedy.REVIVE;
            case DiskFull _,DiskRefuses _,ClockWrong _,CertificateEnded _ -> Remedy.CLOSE_SERVICES;
            case ClockJumped _ -> Remedy.REARM;
            case MemoryLow _ -> Remedy.RESTART_WHEN_IDLE;
            case CardLeft _,SlipLeft _,DeviceOut _,CertificateEnding _,ConnectionFault _ -> Remedy.REPORT;
        };
    }

    /** Ways to go on. */
    enum Remedy {
        /** The process ends at once, unless something is being recorded; its service manager starts it again. */
        RESTART,
        /** The process ends once nobody is there. */
        RESTART_WHEN_IDLE,
        /** The worker is started again; where that does not help, the process is. */
        REVIVE,
        /** No visit begins until it is over. */
        CLOSE_SERVICES,
        /** Everything that waits for a time of day is looked at again. */
        REARM,
        /** Staff must act. */
        REPORT
    }
}
