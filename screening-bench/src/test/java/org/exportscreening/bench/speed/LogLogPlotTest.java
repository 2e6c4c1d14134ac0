package org.exportscreening.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class LogLogPlotTest {

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPowerIsAStraightLine() throws Exception {
        Document svg = parse(new LogLogPlot("Time & size", "names", "µs < ms")
                .line("a", Map.of(100.0, 10.0, 1_000.0, 100.0, 10_000.0, 1_000.0))
                .svg());
        String[] points = ((Element) svg.getElementsByTagName("polyline").item(0))
                .getAttribute("points")
                .split(" ", -1);
        assertThat(points).hasSize(3);
        double[] first = point(points[0]);
        double[] middle = point(points[1]);
        double[] last = point(points[2]);
        assertThat(middle[0]).isCloseTo((first[0] + last[0]) / 2, offset(0.11));
        assertThat(middle[1]).isCloseTo((first[1] + last[1]) / 2, offset(0.11));
        assertThat(last[1]).as("greater is higher").isLessThan(first[1]);
    }

    private static double[] point(String text) {
        String[] parts = text.split(",", -1);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    @Test
    void titlesAndDecadesAreWritten() throws Exception {
        String svg = new LogLogPlot("Time & size", "names", "µs")
                .line("one <thing>", Map.of(20_000.0, 0.5, 1_000_000.0, 30.0))
                .svg();
        assertThat(parse(svg).getDocumentElement().getTextContent())
                .contains("Time & size", "one <thing>", "10,000", "1,000,000", "0.1", "100");
    }

    @Test
    void oneSizeIsAPlotToo() throws Exception {
        assertThat(parse(new LogLogPlot("t", "x", "y")
                                .line("a", Map.of(100.0, 10.0))
                                .svg())
                        .getElementsByTagName("polyline")
                        .getLength())
                .isEqualTo(1);
        assertThat(new LogLogPlot("t", "x", "y").svg()).doesNotContain("NaN");
    }

    @Test
    void whatHasNoLogarithmIsRefused() {
        assertThatThrownBy(() -> new LogLogPlot("t", "x", "y").line("a", Map.of(100.0, 0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of a");
    }
}
