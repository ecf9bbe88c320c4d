package cn.banshi.core.yaml;

import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlNode.Scalar;
import cn.banshi.core.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds nodes from a parser's events. Used once. */
final class YamlTree {

    /** The deepest file of ours has 9 levels. */
    private static final int MAX_DEPTH = 32;

    private final Iterator<Event> events;

    YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    Mapping document() throws Refused {
        Event event = events.next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = events.next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw new Refused(1, "is empty");
        }
        if (!(node(event, 0) instanceof Mapping root)) {
            throw new Refused(line(event), "must start with 'name: value' lines");
        }
        while (events.hasNext()) {
            Event rest = events.next();
            if (rest.getEventId() == Event.ID.DocumentStart) {
                throw new Refused(line(rest), "a second document starts here; one file holds one");
            }
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws Refused {
        if (depth > MAX_DEPTH) {
            throw new Refused(line(event), "nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Refused(line(event),
                    "anchors and aliases (& and *) are not allowed; quote the text or repeat it");
        }
        if (event instanceof CollectionStartEvent collection && collection.getTag().isPresent()) {
            throw new Refused(line(event), "tags (!) are not allowed; quote the text");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent _ -> sequence(event, depth);
            case MappingStartEvent _ -> mapping(event, depth);
            default -> throw new Refused(line(event), "a value was expected here");
        };
    }

    private static Scalar scalar(ScalarEvent event) throws Refused {
        if (event.getTag().isPresent()) {
            throw new Refused(line(event), "tags (!) are not allowed; quote the text");
        }
        boolean plain = event.isPlain();
        if (plain && (event.getValue().isEmpty() || event.getValue().equals("null")
                || event.getValue().equals("~"))) {
            throw new Refused(line(event), "there is no value here; write one, or '' for an empty text");
        }
        return new Scalar(event.getValue(), plain, line(event));
    }

    private Sequence sequence(Event start, int depth) throws Refused {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new Sequence(List.copyOf(items), line(start));
    }

    private Mapping mapping(Event start, int depth) throws Refused {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(node(event, depth + 1) instanceof Scalar key)) {
                throw new Refused(line(event), "a name must be a plain text");
            }
            if (entries.put(key.text(), node(events.next(), depth + 1)) != null) {
                throw new Refused(key.line(), "'" + key.text() + "' stands here for the second time; remove one");
            }
            event = events.next();
        }
        return new Mapping(Collections.unmodifiableMap(entries), line(start));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Ends the reading at the first wrong place; never leaves this package. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        final int line;

        Refused(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }
    }
}
