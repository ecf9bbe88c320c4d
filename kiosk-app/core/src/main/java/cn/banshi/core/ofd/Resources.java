package cn.banshi.core.ofd;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures and drawing parameters that a document's objects name. Fonts are those of this machine, by character. */
final class Resources {

    private final OfdFiles files;
    private final Map<String, String> media = new HashMap<>();
    private final Map<String, Element> parameters = new HashMap<>();

    Resources(OfdFiles files) {
        this.files = files;
    }

    /** Adds those of one resource file. */
    void read(String path) throws Undrawable {
        Element root = files.xml(path);
        String base = OfdFiles.path(path, root.attribute("BaseLoc")
                .map(loc -> loc.endsWith("/") ? loc : loc + "/")
                .orElse(""));
        for (Element one : root.all("MultiMedias").flatMap(all -> all.all("MultiMedia")).toList()) {
            media.put(one.needed("ID"), OfdFiles.path(base, one.need("MediaFile").text().strip()));
        }
        for (Element one : root.all("DrawParams").flatMap(all -> all.all("DrawParam")).toList()) {
            parameters.put(one.needed("ID"), one);
        }
    }

    byte[] picture(String id) throws Undrawable {
        String path = media.get(id);
        if (path == null) {
            throw new Undrawable("a picture is named that is not there");
        }
        return files.bytes(path);
    }

    /** Of an object that names some. */
    Optional<Element> parameters(Element object) throws Undrawable {
        Optional<String> id = object.attribute("DrawParam");
        Optional<Element> found = id.map(parameters::get);
        if ((id.isPresent() && found.isEmpty()) || found.flatMap(one -> one.attribute("Relative")).isPresent()) {
            throw new Undrawable("drawing parameters that are not there, or hang on others");
        }
        return found;
    }
}
