package org.exportscreening.list.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;

/**
 * Goes through an XML file once and hands out its records, one at a time, so that a file of any length takes the memory of
 * one record. Guarded: no document type, hence no entities but the five of XML itself; limits on depth, on the size of a
 * record and on the length of everything between two tags.
 */
final class XmlRecords {

    private static final int MAX_DEPTH = 40;

    /** The largest records of the real files have some thousands of elements, the reference tables some ten thousand. */
    private static final int MAX_NODES = 200_000;

    private static final int MAX_TEXT = 200_000;

    /** No attribute, comment or text of a list is nearly as long; a longer one would be held in memory as a whole. */
    private static final long MAX_TOKEN = 1L << 21;

    private static final Pattern FIRST_TAG = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

    private static final Pattern PARSER_MESSAGE = Pattern.compile("(?s).*?Message: (.*)");

    private final ListInput input;
    private final Pace pace;
    private final XMLStreamReader xml;
    private int nodes;

    private XmlRecords(ListInput input, Pace pace, XMLStreamReader xml) {
        this.input = input;
        this.pace = pace;
        this.xml = xml;
    }

    /** The local name of the outermost element, as far as the beginning of a file shows it; else empty. */
    static String root(String head) {
        Matcher tag = FIRST_TAG.matcher(head);
        return head.stripLeading().startsWith("<") && tag.find() ? tag.group(1) : "";
    }

    /**
     * Reads a file.
     *
     * @param root local name of the outermost element
     * @param records what to do with the records of each local name; a record within a record belongs to the outer one
     * @throws ListDataException if it is not well-formed, has a document type, another root, or passes a limit
     * @throws IOException if the text itself cannot be had
     */
    static void read(ListInput input, String root, Map<String, Consumer<XmlNode>> records) throws IOException {
        Pace pace = new Pace(input.text(), input.name());
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(pace);
            try {
                new XmlRecords(input, pace, xml).read(root, records);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException text) {
                throw text;
            }
            throw new ListDataException(
                    input.name(),
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber()),
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber()),
                    "expected well-formed XML, found: " + message(e),
                    e);
        }
    }

    private void read(String root, Map<String, Consumer<XmlNode>> records) throws XMLStreamException {
        int depth = 0;
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.isEndElement()) {
                depth--;
            } else if (xml.isStartElement()) {
                String name = xml.getLocalName();
                if (depth == 0 && !name.equals(root)) {
                    throw problem("expected the element " + root + ", found " + OfacCsv.shown(name) + ".");
                }
                Consumer<XmlNode> consumer = depth == 0 ? null : records.get(name);
                if (consumer == null) {
                    depth++;
                    limit(depth, MAX_DEPTH, "levels of elements");
                } else {
                    nodes = 0;
                    consumer.accept(node(depth + 1));
                }
            }
        }
    }

    /** The element at which the parser stands, with all that is in it; then the parser stands at its end. */
    private XmlNode node(int depth) throws XMLStreamException {
        limit(depth, MAX_DEPTH, "levels of elements");
        limit(++nodes, MAX_NODES, "elements in a record");
        String name = xml.getLocalName();
        long line = Math.max(0, xml.getLocation().getLineNumber());
        long column = Math.max(0, xml.getLocation().getColumnNumber());
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        List<XmlNode> children = new ArrayList<>();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(node(depth + 1));
            } else if (xml.isCharacters()) {
                limit(text.length() + xml.getTextLength(), MAX_TEXT, "characters of text");
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return new XmlNode(name, attributes, text.toString().strip(), children, line, column);
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        pace.restart();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw problem("expected no document type and no entities of its own, found one.");
        }
        return event;
    }

    private void limit(int value, int most, String what) {
        if (value > most) {
            throw problem("expected at most " + most + " " + what + ", found more.");
        }
    }

    private ListDataException problem(String problem) {
        return new ListDataException(
                input.name(),
                Math.max(0, xml.getLocation().getLineNumber()),
                Math.max(0, xml.getLocation().getColumnNumber()),
                problem);
    }

    private static XMLInputFactory factory() {
        // The one of the JDK, whatever parsers an application has on its class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** The parser's message without the place, which stands at the front already. */
    private static String message(XMLStreamException e) {
        String text = String.valueOf(e.getMessage());
        Matcher message = PARSER_MESSAGE.matcher(text);
        return OfacCsv.shown(message.matches() ? message.group(1) : text);
    }

    /** Refuses to deliver a long text in which the parser sees no end of a token. */
    private static final class Pace extends FilterReader {

        private final String source;
        private long count;

        Pace(Reader in, String source) {
            super(in);
            this.source = source;
        }

        void restart() {
            count = 0;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int characters) {
            count += characters;
            if (count > MAX_TOKEN) {
                throw new ListDataException(
                        source, "expected a tag after at most " + MAX_TOKEN + " characters, found none.");
            }
        }
    }
}
