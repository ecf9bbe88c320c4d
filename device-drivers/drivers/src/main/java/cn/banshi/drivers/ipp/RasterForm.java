package cn.banshi.drivers.ipp;

import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.drivers.ipp.pwg.PwgPage.Feed;
import cn.banshi.drivers.ipp.pwg.PwgPage.Ink;
import cn.banshi.drivers.pdf.Sheet;
import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppValue.Dots;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How pages are to be drawn for a printer that takes PWG raster, in what it offers (PWG 5102.4, section 5).
 *
 * @param duplex whether every other page is a back
 * @param back how the rows of backs are to lie
 */
record RasterForm(Sheet sheet, Ink ink, boolean duplex, Feed back) {

    static final String FORMAT = "image/pwg-raster";

    /** What text of any size is good at; more is slower for the printer than for the eye. */
    private static final int ENOUGH_DOTS = 300;
    private static final String GREY = "sgray_8";
    private static final String COLOUR = "srgb_8";

    /** Empty where the printer takes no raster, or none that is drawn here. */
    static Optional<RasterForm> of(Offer offer, Options options) {
        return offer.takes(FORMAT)
                ? sheet(offer.printer()).flatMap(sheet -> ink(offer.printer(), options)
                        .map(ink -> new RasterForm(sheet, ink, options.duplex(), back(offer.printer()))))
                : Optional.empty();
    }

    /** The fewest dots that are enough; else the most there are. */
    private static Optional<Sheet> sheet(IppGroup printer) {
        List<Dots> possible = printer.dots("pwg-raster-document-resolution-supported")
                .stream()
                .filter(dots -> Sheet.possible(dots.across(), dots.along()))
                .sorted(Comparator.comparingInt((Dots dots) -> dots.across() * dots.along()))
                .toList();
        return possible.stream()
                .filter(dots -> Math.min(dots.across(), dots.along()) >= ENOUGH_DOTS)
                .findFirst()
                .or(() -> possible.isEmpty() ? Optional.empty() : Optional.of(possible.getLast()))
                .map(dots -> new Sheet(dots.across(), dots.along()));
    }

    private static Optional<Ink> ink(IppGroup printer, Options options) {
        List<String> types = printer.words("pwg-raster-document-type-supported");
        boolean grey = types.contains(GREY) && !options.colour();
        return grey ? Optional.of(Ink.GREY) : types.contains(COLOUR) ? Optional.of(Ink.COLOUR) : Optional.empty();
    }

    /** Sheets are turned over the long edge; a printer that does not say takes backs as fronts. */
    private static Feed back(IppGroup printer) {
        return switch (printer.word("pwg-raster-document-sheet-back").orElse("normal")) {
            case "flipped" -> Feed.MIRRORED;
            case "rotated" -> Feed.TURNED;
            default -> Feed.STRAIGHT;
        };
    }

    /** @param page from 0 */
    Feed feed(int page) {
        return duplex && page % 2 == 1 ? back : Feed.STRAIGHT;
    }
}
