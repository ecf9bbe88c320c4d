package cn.banshi.drivers.ipp;

import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppMessage;
import cn.banshi.drivers.transport.ipp.IppValue.Flag;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;
import java.util.List;

/**
 * Requests to one printer. No name in them is a person's: job and user names are shown on panels and kept in logs.
 *
 * @param printer the printer's own address
 */
record Requests(String printer) {

    private static final String USER = "banshi";
    /** Ours is among the newest; a printer's whole history can be long. */
    private static final int NEWEST_JOBS = 20;

    IppMessage printerAttributes() {
        return message(Operation.GET_PRINTER_ATTRIBUTES, toPrinter()
                .with("requested-attributes", Syntax.KEYWORD, PrinterReport.ATTRIBUTES));
    }

    /** Opens a job; its document follows with {@link #sendDocument}. */
    IppMessage createJob(String jobName, Ticket ticket) {
        return withTicket(Operation.CREATE_JOB, named(jobName), ticket);
    }

    IppMessage printJob(String jobName, Ticket ticket) {
        return withTicket(Operation.PRINT_JOB,
                named(jobName).with("document-format", Syntax.MIME, ticket.format()), ticket);
    }

    IppMessage sendDocument(int job, Ticket ticket) {
        return message(Operation.SEND_DOCUMENT, toJob(job).with("document-format", Syntax.MIME, ticket.format())
                .with("last-document", new Flag(true)));
    }

    IppMessage cancelJob(int job) {
        return message(Operation.CANCEL_JOB, toJob(job));
    }

    IppMessage jobAttributes(int job) {
        return message(Operation.GET_JOB_ATTRIBUTES,
                toJob(job).with("requested-attributes", Syntax.KEYWORD, JobReport.ATTRIBUTES));
    }

    /** @param which {@code completed}, newest first, or {@code not-completed} */
    IppMessage jobs(String which) {
        return message(Operation.GET_JOBS, toPrinter().with("which-jobs", Syntax.KEYWORD, which)
                .with("limit", new Whole(NEWEST_JOBS))
                .with("requested-attributes", Syntax.KEYWORD, "job-id", "job-name"));
    }

    private IppGroup named(String jobName) {
        return toPrinter().with("job-name", Syntax.NAME, jobName);
    }

    private IppGroup toJob(int job) {
        return target().with("job-id", new Whole(job)).with("requesting-user-name", Syntax.NAME, USER);
    }

    private IppGroup toPrinter() {
        return target().with("requesting-user-name", Syntax.NAME, USER);
    }

    /** The order of these is prescribed (RFC 8011, section 4.1.4). */
    private IppGroup target() {
        return new IppGroup(Kind.OPERATION).with("attributes-charset", Syntax.CHARSET, "utf-8")
                .with("attributes-natural-language", Syntax.LANGUAGE, "en")
                .with("printer-uri", Syntax.URI, printer);
    }

    private static IppMessage withTicket(Operation operation, IppGroup target, Ticket ticket) {
        return new IppMessage(operation.code(), List.of(target, ticket.attributes()));
    }

    private static IppMessage message(Operation operation, IppGroup target) {
        return new IppMessage(operation.code(), List.of(target));
    }
}
