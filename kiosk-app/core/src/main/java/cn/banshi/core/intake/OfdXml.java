package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Reason;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML file of an OFD: well-formed, without document type, not too deep. Used once. */
final class OfdXml {

    private final Budget budget;
    private String root = "";
    private int pages;

    OfdXml(Budget budget) {
        this.budget = budget;
    }

    /** Local name of the outermost element. */
    String root() {
        return root;
    }

    /** Pages listed in it (GB/T 33190-2016, 7.5). */
    int pages() {
        return pages;
    }

    void read(byte[] content) throws Refusal {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            walk(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException broken) {
            throw new Refusal(Reason.BROKEN, "an XML file in it is not well-formed");
        }
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException, Refusal {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(Reason.DOCTYPE,
                        "an XML file in it declares a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    element(xml.getLocalName(), depth);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> budget.inTime();
            }
        }
    }

    private void element(String name, int depth) throws Refusal {
        budget.part();
        if (depth > budget.limits.depth()) {
            throw new Refusal(Reason.TOO_DEEP, "elements nested deeper than " + budget.limits.depth());
        }
        root = depth == 1 ? name : root;
        // Document / Pages / Page
        pages += depth == 3 && name.equals("Page") ? 1 : 0;
    }
}
