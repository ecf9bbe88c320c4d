package cn.banshi.core.journey;

import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlFields;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Reads core's own texts. They ship with the program, so a broken file is a defect of the installation. */
public final class TextsReader {

    private TextsReader() {}

    /** @param assets directory with {@code texts/core.yaml} */
    public static Texts read(Path assets) {
        Path file = assets.resolve("texts/core.yaml");
        return switch (new YamlReader().read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> throw new IllegalStateException(detail);
            case YamlReader.Read.Document(Mapping root) -> texts(file, root);
        };
    }

    private static Texts texts(Path file, Mapping root) {
        var problems = new Problems(file.toString());
        YamlFields fields = YamlFields.of(root, problems);
        Map<TextKey, Localized> all = new EnumMap<>(TextKey.class);
        for (TextKey key : TextKey.values()) {
            all.put(key, fields.localized(key.key()));
        }
        fields.end();
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
        return new Texts(all);
    }
}
