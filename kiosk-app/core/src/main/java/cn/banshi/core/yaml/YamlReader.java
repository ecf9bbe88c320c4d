package cn.banshi.core.yaml;

import cn.banshi.core.yaml.YamlNode.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document whose root is a mapping. Stateless.
 *
 * <p>Works on the parser's events, not on a data binder: lines for complaints come for free, no file can make it build
 * objects, and a cold start costs a third. Refused: anchors and aliases (a short file could stand for gigabytes), tags,
 * doubled keys, empty values, more than one document.
 */
public final class YamlReader {

    /** Longest file, 1 MiB; the largest service description is a fiftieth of it. */
    static final int MAX_BYTES = 1 << 20;

    /** What came of it. */
    public sealed interface Read {

        record Document(Mapping root) implements Read {}

        /** @param detail {@code FILE:LINE: what; cure} */
        record Unreadable(String detail) implements Read {}
    }

    public Read read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return new Read.Unreadable(file + ": longer than " + MAX_BYTES + " bytes; is it the right file?");
            }
            return read(file.toString(),
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return new Read.Unreadable(file + ": is not UTF-8; save it as UTF-8");
        } catch (NoSuchFileException e) {
            return new Read.Unreadable(file + ": there is no such file");
        } catch (IOException e) {
            return new Read.Unreadable(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** @param name of the file, for complaints */
    public Read read(String name, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).setCodePointLimit(MAX_BYTES).build();
        try {
            var tree = new YamlTree(new Parse(settings).parseString(text).iterator());
            return new Read.Document(tree.document());
        } catch (YamlTree.Refused refused) {
            return new Read.Unreadable(name + ":" + refused.line + ": " + refused.getMessage());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return new Read.Unreadable(name + ":" + line + ": no YAML: " + e.getProblem()
                    + "; look at the indentation and the quotes of this line and the one before");
        } catch (YamlEngineException e) {
            return new Read.Unreadable(name + ": no YAML: " + e.getMessage());
        }
    }
}
