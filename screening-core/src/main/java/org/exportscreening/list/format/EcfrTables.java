package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;

/**
 * The rows of the tables in an XML document of the Government Publishing Office, in either of its two notations, one at a
 * time. Elements go by their local names in any case; a DTD is refused, and with it every entity of its own making. Not
 * thread-safe.
 */
final class EcfrTables {

    static final String COUNTRY = "country";
    static final String ENTITY = "entity";
    static final String REQUIREMENT = "license requirement";
    static final String POLICY = "license review policy";
    static final String CITATION = "federal register";

    private static final Set<String> TABLE = Set.of("TABLE", "GPOTABLE");
    private static final Set<String> ROW = Set.of("TR", "ROW", "BOXHD");
    private static final Set<String> CELL = Set.of("TD", "TH", "ENT", "CHED");
    private static final Set<String> HEADING = Set.of("HEAD", "HD");
    private static final Set<String> SECTION = Set.of("DIV5", "DIV6", "DIV8", "DIV9", "APPENDIX");
    private static final Set<String> SUPERSCRIPT = Set.of("SU", "SUP", "FTREF");
    private static final Set<String> BREAK = Set.of("BR", "P", "FP", "LI");

    private static final int MAX_DEPTH = 100;
    private static final int MAX_CELL_CHARS = 50_000;
    private static final int MAX_COLUMNS = 20;

    private final String source;
    private final XMLStreamReader xml;
    private final Consumer<Row> rows;

    private String heading = "";
    private Map<String, Integer> columns = Map.of();
    private List<Cell> cells = new ArrayList<>();
    private final Map<Integer, Span> spans = new HashMap<>();
    private boolean headless;
    private long rowLine;
    private long rowColumn;

    @Nullable
    private StringBuilder text;

    @Nullable
    private StringBuilder superscript;

    private Set<Integer> footnotes = new TreeSet<>();
    private int rowSpan = 1;

    /** A cell: its text with single blanks, and the digits that stood raised in it. */
    record Cell(String text, Set<Integer> footnotes, int rowSpan) {}

    /** A cell that reaches into the rows below. */
    private record Span(Cell cell, int left) {}

    /** A row below the header, its cells by the columns that the header names. */
    record Row(String heading, long line, long column, Map<String, Cell> cells) {
        String text(String name) {
            Cell cell = cells.get(name);
            return cell == null ? "" : cell.text();
        }

        Set<Integer> footnotes(String name) {
            Cell cell = cells.get(name);
            return cell == null ? Set.of() : cell.footnotes();
        }
    }

    private EcfrTables(String source, XMLStreamReader xml, Consumer<Row> rows) {
        this.source = source;
        this.xml = xml;
        this.rows = rows;
    }

    /**
     * Reads a document.
     *
     * @param input the document
     * @param rows gets each row of a table that has a column for entities
     * @throws ListDataException if it is not well-formed, has a DTD, or goes beyond the limits
     */
    static void read(ListInput input, Consumer<Row> rows) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(input.text());
            new EcfrTables(input.name(), xml, rows).read();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
            throw new ListDataException(input.name(), line, column, "expected XML, found: " + lastLine(e), e);
        }
    }

    private void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > MAX_DEPTH) {
                        throw refused("expected at most " + MAX_DEPTH + " elements inside each other, found more.");
                    }
                    start(xml.getLocalName().toUpperCase(Locale.ROOT));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml.getLocalName().toUpperCase(Locale.ROOT));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                case XMLStreamConstants.DTD -> throw refused("expected XML without a DTD, found one.");
                default -> {}
            }
        }
    }

    private void start(String element) {
        if (TABLE.contains(element)) {
            columns = Map.of();
            headless = false;
            spans.clear();
        } else if (SECTION.contains(element)) {
            // a section without a heading of its own must not inherit the list of the one before
            heading = attribute("N");
        } else if (ROW.contains(element)) {
            cells = new ArrayList<>();
            rowLine = xml.getLocation().getLineNumber();
            rowColumn = xml.getLocation().getColumnNumber();
        } else if (CELL.contains(element)) {
            place();
            text = new StringBuilder();
            footnotes = new TreeSet<>();
            rowSpan = span();
        } else if (HEADING.contains(element) && text == null) {
            text = new StringBuilder();
        } else if (isSuperscript(element)) {
            superscript = new StringBuilder();
        } else if (BREAK.contains(element) && text != null) {
            text.append(' ');
        }
    }

    private void end(String element) {
        if (CELL.contains(element)) {
            cells.add(new Cell(take(), Set.copyOf(footnotes), rowSpan));
        } else if (HEADING.contains(element) && text != null) {
            String said = take();
            heading = EcfrReader.list(said) == null && EcfrReader.list(heading) != null ? heading : said;
        } else if (ROW.contains(element)) {
            place();
            row();
        } else if (TABLE.contains(element) && headless && columns.isEmpty() && EcfrReader.list(heading) != null) {
            throw refused("expected a table with the columns Country, Entity and Federal Register citation, found"
                    + " another.");
        } else if (superscript != null && (SUPERSCRIPT.contains(element) || element.equals("E"))) {
            raised(superscript.toString());
            superscript = null;
        }
    }

    private boolean isSuperscript(String element) {
        return SUPERSCRIPT.contains(element)
                || (element.equals("E") && attribute("T").equals("51"));
    }

    /** Single digits are footnotes; anything else raised is text, such as the "th" of an ordinal. */
    private void raised(String said) {
        String digits = said.replaceAll("[\\s,]+", "");
        if (digits.matches("[1-9]")) {
            footnotes.add(Integer.valueOf(digits));
        } else if (text != null) {
            text.append(said);
        }
    }

    private void append() {
        StringBuilder target = superscript == null ? text : superscript;
        if (target == null) {
            return;
        }
        if (target.length() + xml.getTextLength() > MAX_CELL_CHARS) {
            throw refused("expected at most " + MAX_CELL_CHARS + " characters in a cell, found more.");
        }
        target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private String take() {
        String said = text == null ? "" : text.toString();
        text = null;
        return said.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /** Puts in the cells that reach down from rows above; the next cell takes the place behind them. */
    private void place() {
        for (Span span = spans.get(cells.size()); span != null; span = spans.get(cells.size())) {
            if (span.left() <= 1) {
                spans.remove(cells.size());
            } else {
                spans.put(cells.size(), new Span(span.cell(), span.left() - 1));
            }
            cells.add(new Cell(span.cell().text(), span.cell().footnotes(), 1));
        }
        if (cells.size() > MAX_COLUMNS) {
            throw refused("expected at most " + MAX_COLUMNS + " columns, found more.");
        }
    }

    private void row() {
        if (columns.isEmpty()) {
            columns = header();
            headless = headless || columns.isEmpty();
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.rowSpan() > 1) {
                spans.put(i, new Span(cell, cell.rowSpan() - 1));
            }
        }
        Map<String, Cell> named = new HashMap<>();
        columns.forEach((name, index) -> {
            if (index < cells.size()) {
                named.put(name, cells.get(index));
            }
        });
        rows.accept(new Row(heading, rowLine, rowColumn, named));
    }

    /** The columns that we know, by the words of their heads; none when the row is no header. */
    private Map<String, Integer> header() {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String head = cells.get(i).text().toLowerCase(Locale.ROOT);
            if (head.contains("federal register")) {
                found.putIfAbsent(CITATION, i);
            } else if (head.contains("requirement")) {
                found.putIfAbsent(REQUIREMENT, i);
            } else if (head.contains("policy")) {
                found.putIfAbsent(POLICY, i);
            } else if (head.startsWith("country") || head.startsWith("destination")) {
                found.putIfAbsent(COUNTRY, i);
            } else if (head.contains("entity") || head.contains("listed person") || head.contains("end-user")) {
                found.putIfAbsent(ENTITY, i);
            }
        }
        boolean header = found.containsKey(ENTITY) && (found.containsKey(COUNTRY) || found.containsKey(CITATION));
        return header ? found : Map.of();
    }

    private int span() {
        String value = attribute("rowspan");
        return value.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private ListDataException refused(String problem) {
        return new ListDataException(
                source, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), problem);
    }

    /** The message of the parser repeats the place on a line of its own. */
    private static String lastLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String line = message.lines().reduce((first, second) -> second).orElse("");
        return line.replaceFirst("^Message: ", "");
    }
}
