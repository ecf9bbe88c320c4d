package cn.banshi.core.journey;

import cn.banshi.core.yaml.YamlNode;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlNode.Scalar;
import cn.banshi.core.yaml.YamlNode.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the line of a place named by keys and indexes. */
final class PlaceInFile {

    private PlaceInFile() {}

    /** Line of the deepest part of {@code place} that exists. */
    static int line(YamlNode root, List<String> place) {
        YamlNode node = root;
        for (String step : place) {
            YamlNode next = child(node, step);
            if (next == null) {
                return node.line();
            }
            node = next;
        }
        return node.line();
    }

    private static @Nullable YamlNode child(YamlNode node, String step) {
        return switch (node) {
            case Mapping mapping -> mapping.entries().get(step);
            case Sequence sequence -> item(sequence.items(), step);
            case Scalar scalar -> null;
        };
    }

    private static @Nullable YamlNode item(List<YamlNode> items, String step) {
        boolean index = !step.isEmpty() && step.length() < 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return index && Integer.parseInt(step) < items.size() ? items.get(Integer.parseInt(step)) : null;
    }
}
