package cn.banshi.simulators.ipp;

import cn.banshi.simulators.ipp.IppSimulator.Offer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a printer makes of requests. */
final class PrinterMind {

    static final int OK = 0x0000;
    static final int NOT_POSSIBLE = 0x0404;
    static final int NOT_FOUND = 0x0406;
    static final int FORMAT_NOT_SUPPORTED = 0x040A;
    static final int FORMAT_ERROR = 0x0411;
    static final int INTERNAL_ERROR = 0x0500;
    static final int NOT_SUPPORTED = 0x0501;
    static final int NOT_ACCEPTING = 0x0506;
    static final int BUSY = 0x0507;

    private static final int IDLE = 3;
    private static final int PROCESSING = 4;
    private static final int STOPPED = 5;

    private static final List<String> TICKET = List.of("copies", "sides", "print-color-mode", "media");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private final Offer offer;
    private final PaperPath path;

    PrinterMind(Offer offer, PaperPath path) {
        this.offer = offer;
        this.path = path;
    }

    byte[] answer(Heard request) {
        return switch (request.order()) {
            case GET_PRINTER_ATTRIBUTES -> printer(request);
            case CREATE_JOB -> offer.opensJobs() ? create(request) : refusal(NOT_SUPPORTED, request);
            case PRINT_JOB -> printJob(request);
            case SEND_DOCUMENT -> path.job(request.job())
                    .map(job -> load(job, request))
                    .orElseGet(() -> refusal(NOT_FOUND, request));
            case GET_JOB_ATTRIBUTES -> path.job(request.job())
                    .map(job -> job(job, request))
                    .orElseGet(() -> refusal(NOT_FOUND, request));
            case GET_JOBS -> jobs(request);
            case CANCEL_JOB -> path.job(request.job())
                    .map(job -> path.cancel(job) ? done(request).end() : refusal(NOT_POSSIBLE, request))
                    .orElseGet(() -> refusal(NOT_FOUND, request));
            case OTHER -> refusal(NOT_SUPPORTED, request);
        };
    }

    private byte[] printer(Heard request) {
        List<Integer> operations = new ArrayList<>();
        for (IppOrder each : IppOrder.values()) {
            boolean opening = each == IppOrder.CREATE_JOB || each == IppOrder.SEND_DOCUMENT;
            if (each != IppOrder.OTHER && (offer.opensJobs() || !opening)) {
                operations.add(each.code());
            }
        }
        return done(request).group(Saying.PRINTER)
                .choice("printer-state", path.stopped() ? STOPPED : path.printing() ? PROCESSING : IDLE)
                .keywords("printer-state-reasons", path.reasons())
                .flag("printer-is-accepting-jobs", !path.has(IppFault.NOT_ACCEPTING))
                .choice("operations-supported", operations.toArray(Integer[]::new))
                .types("document-format-supported", offer.formats())
                .keywords("sides-supported", offer.duplex()
                        ? List.of("one-sided", "two-sided-long-edge", "two-sided-short-edge")
                        : List.of("one-sided"))
                .flag("color-supported", offer.colour())
                .keywords("print-color-mode-supported", offer.colour()
                        ? List.of("auto", "color", "monochrome")
                        : List.of("auto", "monochrome"))
                .range("copies-supported", 1, 99)
                .keywords("media-supported", List.of("iso_a4_210x297mm", "na_letter_8.5x11in"))
                .dots("pwg-raster-document-resolution-supported", offer.raster().dots())
                .keywords("pwg-raster-document-type-supported", offer.raster().types())
                .keywords("pwg-raster-document-sheet-back", List.of(offer.raster().back()))
                .end();
    }

    private byte[] create(Heard request) {
        return path.has(IppFault.NOT_ACCEPTING)
                ? refusal(NOT_ACCEPTING, request)
                : number(path.open(request.first("job-name"), ticket(request)), request);
    }

    private byte[] printJob(Heard request) {
        return path.has(IppFault.NOT_ACCEPTING)
                ? refusal(NOT_ACCEPTING, request)
                : load(path.open(request.first("job-name"), ticket(request)), request);
    }

    private byte[] load(SimulatedJob job, Heard request) {
        if (!offer.formats().contains(request.first("document-format"))) {
            path.cancel(job);
            return refusal(FORMAT_NOT_SUPPORTED, request);
        }
        try {
            path.load(job, request.document(), pages(request));
        } catch (PwgReading.Malformed malformed) {
            path.cancel(job);
            return refusal(FORMAT_ERROR, request);
        }
        return number(job, request);
    }

    /** Good enough for the documents of tests; everything has a page at least. */
    private static int pages(Heard request) throws PwgReading.Malformed {
        byte[] document = request.document();
        if (request.first("document-format").equals("image/pwg-raster")) {
            return PwgReading.of(document).size();
        }
        String text = new String(document, StandardCharsets.ISO_8859_1);
        return Math.max(1, (int) PAGE.matcher(text).results().count());
    }

    private static List<String> ticket(Heard request) {
        return TICKET.stream()
                .filter(each -> !request.first(each).isEmpty())
                .map(each -> each + "=" + request.first(each))
                .toList();
    }

    private byte[] number(SimulatedJob job, Heard request) {
        return done(request).group(Saying.JOB).whole("job-id", job.id).end();
    }

    private byte[] job(SimulatedJob job, Heard request) {
        synchronized (path) {
            Saying saying = done(request).group(Saying.JOB)
                    .whole("job-id", job.id)
                    .name("job-name", job.name)
                    .choice("job-state", job.state.code())
                    .keywords("job-state-reasons", List.of(job.reason))
                    .whole("job-impressions-completed", job.sides);
            return (job.began ? saying.whole("time-at-processing", 1) : saying.nothing("time-at-processing")).end();
        }
    }

    private byte[] jobs(Heard request) {
        boolean ended = request.first("which-jobs").equals("completed");
        Saying saying = done(request);
        for (Optional<SimulatedJob> each : path
                .jobs(job -> job.state.ended() == ended ? Optional.of(job) : Optional.<SimulatedJob>empty())) {
            each.ifPresent(job -> saying.group(Saying.JOB).whole("job-id", job.id).name("job-name", job.name));
        }
        return saying.end();
    }

    private static Saying done(Heard request) {
        return new Saying(OK, request.id(), "");
    }

    private static byte[] refusal(int status, Heard request) {
        return new Saying(status, request.id(), "refused").end();
    }
}
