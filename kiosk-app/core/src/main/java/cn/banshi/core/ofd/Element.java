package cn.banshi.core.ofd;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of one of the XML files, without name spaces.
 *
 * @param text of the element itself
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {

    static Element parse(byte[] xml) throws Undrawable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // what stands before the root says nothing
            }
            return read(reader);
        } catch (XMLStreamException broken) {
            throw new Undrawable("an XML file in it is not well-formed");
        }
    }

    /** How deep it may go, the gate has seen to. */
    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<Element> children = new ArrayList<>();
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(read(reader));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return new Element(name, attributes, children, text.toString());
    }

    Stream<Element> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    /** By the names on the way down, the first of each. */
    Optional<Element> at(String... way) {
        Optional<Element> here = Optional.of(this);
        for (String step : way) {
            here = here.flatMap(one -> one.all(step).findFirst());
        }
        return here;
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    Element need(String child) throws Undrawable {
        return at(child).orElseThrow(() -> new Undrawable("no " + child + " in " + name));
    }

    String needed(String attribute) throws Undrawable {
        return attribute(attribute).orElseThrow(() -> new Undrawable("no " + attribute + " of " + name));
    }

    double number(String attribute, double otherwise) throws Undrawable {
        Optional<String> value = attribute(attribute);
        return value.isEmpty() ? otherwise : Numbers.of(value.get(), 1)[0];
    }

    boolean flag(String attribute, boolean otherwise) {
        return attribute(attribute).map("true"::equals).orElse(otherwise);
    }

    @Override
    public String toString() {
        return "Element[" + name + "]";
    }
}
