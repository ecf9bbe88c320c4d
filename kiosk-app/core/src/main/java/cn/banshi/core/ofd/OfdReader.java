package cn.banshi.core.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document page by page: templates, content, annotations, seals. Used once. */
public final class OfdReader {

    private static final String ROOT = "OFD.xml";
    private static final int MOST_PAGES = 20;

    private final OfdFiles files;
    private final Resources resources;
    private final String path;
    private final Element document;
    private final Optional<String> signatures;
    private final Map<String, String> templates = new HashMap<>();

    private OfdReader(byte[] ofd) throws Undrawable {
        files = new OfdFiles(ofd);
        List<Element> bodies = files.xml(ROOT).all("DocBody").toList();
        if (bodies.size() != 1) {
            throw new Undrawable("not one document in it, but " + bodies.size());
        }
        path = OfdFiles.path(ROOT, bodies.getFirst().need("DocRoot").text().strip());
        signatures = bodies.getFirst().at("Signatures").map(at -> OfdFiles.path(ROOT, at.text().strip()));
        document = files.xml(path);
        resources = new Resources(files);
        Element common = document.need("CommonData");
        for (Element file : common.children()) {
            if (file.name().equals("PublicRes") || file.name().equals("DocumentRes")) {
                resources.read(OfdFiles.path(path, file.text().strip()));
            }
        }
        for (Element one : common.all("TemplatePage").toList()) {
            templates.put(one.needed("ID"), OfdFiles.path(path, one.needed("BaseLoc")));
        }
    }

    /** @param ofd as the gate accepted it */
    public static List<OfdPage> pages(byte[] ofd) throws Undrawable {
        return new OfdReader(ofd).pages();
    }

    private List<OfdPage> pages() throws Undrawable {
        List<Element> listed = document.need("Pages").all("Page").toList();
        if (listed.isEmpty() || listed.size() > MOST_PAGES) {
            throw new Undrawable(listed.size() + " pages");
        }
        List<OfdPage> pages = new ArrayList<>();
        for (Element one : listed) {
            pages.add(page(one));
        }
        return pages;
    }

    private OfdPage page(Element listed) throws Undrawable {
        String id = listed.needed("ID");
        String file = OfdFiles.path(path, listed.needed("BaseLoc"));
        Element page = files.xml(file);
        double[] box = box(page);
        for (Element own : page.all("PageRes").toList()) {
            resources.read(OfdFiles.path(file, own.text().strip()));
        }
        Affine base = Affine.move(-box[0], -box[1]);
        var contents = new Contents(resources);
        templates(page, contents, base, false);
        content(page, contents, base);
        templates(page, contents, base, true);
        annotations(id, contents, base);
        seals(id, contents, base);
        return new OfdPage(box[2], box[3], contents.marks());
    }

    private double[] box(Element page) throws Undrawable {
        Optional<Element> area = page.at("Area", "PhysicalBox")
                .or(() -> document.at("CommonData", "PageArea", "PhysicalBox"));
        double[] box = Numbers.of(area.orElseThrow(() -> new Undrawable("a page without size")).text(), 4);
        if (box[2] <= 0 || box[3] <= 0 || box[2] > 300 || box[3] > 430) {
            throw new Undrawable("a page larger than A3, or without area");
        }
        return box;
    }

    private void templates(Element page, Contents contents, Affine base, boolean above) throws Undrawable {
        for (Element one : page.all("Template").toList()) {
            if (one.attribute("ZOrder").equals(Optional.of("Foreground")) == above) {
                String file = templates.get(one.needed("TemplateID"));
                if (file == null) {
                    throw new Undrawable("a template is named that is not there");
                }
                content(files.xml(file), contents, base);
            }
        }
    }

    private static void content(Element page, Contents contents, Affine base) throws Undrawable {
        for (Element one : page.all("Content").toList()) {
            contents.block(one, base);
        }
    }

    private void annotations(String page, Contents contents, Affine base) throws Undrawable {
        Optional<String> list = document.at("Annotations").map(at -> OfdFiles.path(path, at.text().strip()));
        if (list.isEmpty()) {
            return;
        }
        for (Element one : files.xml(list.get()).all("Page").toList()) {
            if (one.needed("PageID").equals(page)) {
                Element all = files.xml(OfdFiles.path(list.get(), one.need("FileLoc").text().strip()));
                for (Element annotation : all.all("Annot").toList()) {
                    annotation(annotation, contents, base);
                }
            }
        }
    }

    private static void annotation(Element one, Contents contents, Affine base) throws Undrawable {
        Optional<Element> look = one.at("Appearance");
        if (look.isPresent() && one.flag("Visible", true) && one.flag("Print", true)) {
            double[] box = Numbers.of(look.get().attribute("Boundary").orElse("0 0 0 0"), 4);
            contents.block(look.get(), Affine.move(box[0], box[1]).then(base));
        }
    }

    private void seals(String page, Contents contents, Affine base) throws Undrawable {
        if (signatures.isEmpty()) {
            return;
        }
        for (Element one : files.xml(signatures.get()).all("Signature").toList()) {
            String file = OfdFiles.path(signatures.get(), one.needed("BaseLoc"));
            Element signature = files.xml(file);
            Element signed = signature.need("SignedInfo");
            for (Element stamp : signed.all("StampAnnot").toList()) {
                if (stamp.needed("PageRef").equals(page)) {
                    contents.add(stamp(stamp, sealed(file, signature, signed), base));
                }
            }
        }
    }

    private byte[] sealed(String file, Element signature, Element signed) throws Undrawable {
        Optional<Element> seal = signed.at("Seal", "BaseLoc");
        Element at = seal.isPresent() ? seal.get() : signature.need("SignedValue");
        return SealPicture.of(files.bytes(OfdFiles.path(file, at.text().strip())));
    }

    private static OfdMark stamp(Element stamp, byte[] picture, Affine base) throws Undrawable {
        if (stamp.attribute("Clip").isPresent()) {
            throw new Undrawable("a part of a seal");
        }
        double[] box = Numbers.of(stamp.needed("Boundary"), 4);
        return new OfdMark.Picture(Affine.scale(box[2], box[3]).then(Affine.move(box[0], box[1])).then(base), picture,
                1);
    }
}
