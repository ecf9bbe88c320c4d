package cn.banshi.drivers.ipp;

import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;

/**
 * How a job is to be printed: only in words the printer itself offered, because one that it does not know may refuse the
 * whole job.
 *
 * @param format MIME type of the document
 * @param attributes of the job
 */
record Ticket(String format, IppGroup attributes) {

    static final String A4 = "iso_a4_210x297mm";

    static Ticket of(String format, Options options, Offer offer) {
        IppGroup job = new IppGroup(Kind.JOB);
        if (options.copies() > 1) {
            job = job.with("copies", new Whole(options.copies()));
        }
        job = offered(job, "sides", options.duplex() ? Offer.DUPLEX : "one-sided", offer);
        job = offered(job, "print-color-mode", options.colour() ? "color" : "monochrome", offer);
        return new Ticket(format, offered(job, "media", A4, offer));
    }

    private static IppGroup offered(IppGroup job, String name, String word, Offer offer) {
        return offer.has(name, word) ? job.with(name, Syntax.KEYWORD, word) : job;
    }
}
