package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * OFD (GB/T 33190-2016): a ZIP of XML files and pictures. Unpacked in memory, entry by entry; nothing is written. The
 * directory at the end must tell of as many entries as there are: readers use one or the other.
 */
final class OfdGate {

    static final String SIGNATURE = "PK\u0003\u0004";

    private static final String DIRECTORY_END = "PK\u0005\u0006";
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int PIECE = 16 << 10;

    private final Bytes bytes;
    private final Budget budget;
    private final Set<String> names = new HashSet<>();
    private boolean rooted;
    private int pages;

    OfdGate(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Accepted judge() throws Refusal {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.all()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                budget.part();
                named(entry.getName());
                content(entry.getName(), unpacked(zip));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal(Reason.BROKEN, "no archive that can be read, or one that needs a password");
        }
        directory();
        if (!rooted || pages == 0) {
            throw new Refusal(rooted ? Reason.BROKEN : Reason.UNKNOWN_KIND, "an archive, but no OFD with pages");
        }
        return new Accepted(Kind.OFD, pages, bytes.length());
    }

    /** APPNOTE.TXT 4.3.16; an archive with a comment behind it is no OFD of anybody's. */
    private void directory() throws Refusal {
        int end = bytes.length() - DIRECTORY_END_LENGTH;
        if (!bytes.has(DIRECTORY_END, end)) {
            throw new Refusal(Reason.BROKEN, "the archive does not end where it must");
        }
        int told = Integer.reverseBytes(bytes.u16((long) end + 10)) >>> 16;
        if (told != names.size()) {
            throw new Refusal(Reason.BROKEN, "the archive tells of " + told + " entries and holds " + names.size());
        }
    }

    private void named(String name) throws Refusal {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        boolean outside = plain.isEmpty() || plain.startsWith("/") || plain.indexOf('\\') >= 0
                || plain.indexOf(':') >= 0 || plain.chars().anyMatch(Character::isISOControl)
                || List.of(plain.split("/", -1)).contains("..");
        if (outside) {
            throw new Refusal(Reason.LEADS_OUTSIDE, "an entry's name leads out of the document");
        }
        if (!names.add(plain.toLowerCase(Locale.ROOT))) {
            throw new Refusal(Reason.BROKEN, "two entries of one name");
        }
    }

    private byte[] unpacked(ZipInputStream zip) throws IOException, Refusal {
        var content = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int got = zip.read(piece); got >= 0; got = zip.read(piece)) {
            budget.unpacked(got);
            content.write(piece, 0, got);
        }
        return content.toByteArray();
    }

    private void content(String name, byte[] content) throws Refusal {
        var inside = new Bytes(content);
        if (inside.has(SIGNATURE, 0) || inside.has(PdfBytes.SIGNATURE, 0)) {
            throw new Refusal(Reason.TOO_DEEP, "a document within the document");
        }
        if (inside.has(PngGate.SIGNATURE, 0)) {
            new PngGate(inside, budget).judge();
        } else if (inside.has(JpegGate.SIGNATURE, 0)) {
            new JpegGate(inside, budget).judge(0);
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            var xml = new OfdXml(budget);
            xml.read(content);
            rooted |= (name.equals("OFD.xml") || name.equals("/OFD.xml")) && xml.root().equals("OFD");
            pages = name.endsWith("Document.xml") ? pages + xml.pages() : pages;
            if (pages > budget.limits.pages()) {
                throw new Refusal(Reason.TOO_MANY_PAGES, pages + " pages or more");
            }
        }
    }
}
