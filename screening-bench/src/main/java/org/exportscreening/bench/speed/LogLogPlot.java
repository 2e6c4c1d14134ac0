package org.exportscreening.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plot of lines over logarithmic axes, as SVG. Powers are straight lines in it. */
final class LogLogPlot {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 520;
    private static final int LEFT = 110;
    private static final int RIGHT = 360;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final int LINE = 22;
    private static final String FAINT = "#f0f0f0";
    private static final String PLAIN = "#cccccc";
    private static final String AXIS = "#555555";
    private static final List<String> COLORS =
            List.of("#0b6e4f", "#c1440e", "#1f4e9c", "#8a5a00", "#7b2d8b", "#555555");

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Line> lines = new ArrayList<>();

    /** One line with its points, by x. */
    private record Line(String name, Map<Double, Double> points) {}

    LogLogPlot(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /**
     * Adds a line.
     *
     * @param points y by x
     * @throws IllegalArgumentException if a number is not above 0, as it has no logarithm
     */
    LogLogPlot line(String name, Map<Double, Double> points) {
        points.forEach((x, y) -> {
            if (!(x > 0 && y > 0)) {
                throw new IllegalArgumentException("The point " + x + ", " + y + " of " + name + " is not above 0.");
            }
        });
        if (!points.isEmpty()) {
            lines.add(new Line(name, new TreeMap<>(points)));
        }
        return this;
    }

    /** The plot, from whole power of ten to whole power of ten. */
    String svg() {
        Decades x = Decades.around(
                lines.stream().flatMap(l -> l.points().keySet().stream()).toList());
        Decades y = Decades.around(
                lines.stream().flatMap(l -> l.points().values().stream()).toList());
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n",
                WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT));
        svg.append("<g font-size=\"15\" font-weight=\"bold\">")
                .append(text(LEFT, TOP - 16, "start", title))
                .append("</g>\n");
        grid(x, y, svg);
        for (int i = 0; i < lines.size(); i++) {
            draw(i, x, y, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(Decades x, Decades y, StringBuilder svg) {
        between(x).forEach(power -> svg.append(rule(x(power, x), TOP, x(power, x), HEIGHT - BOTTOM, FAINT)));
        between(y).forEach(power -> svg.append(rule(LEFT, y(power, y), WIDTH - RIGHT, y(power, y), FAINT)));
        for (int power = x.from(); power <= x.to(); power++) {
            double at = x(power, x);
            svg.append(rule(at, TOP, at, HEIGHT - BOTTOM, power == x.from() ? AXIS : PLAIN));
            svg.append(text(at, HEIGHT - BOTTOM + LINE, "middle", Decades.label(power)));
        }
        for (int power = y.from(); power <= y.to(); power++) {
            double at = y(power, y);
            svg.append(rule(LEFT, at, WIDTH - RIGHT, at, power == y.from() ? AXIS : PLAIN));
            svg.append(text(LEFT - 8, at + 4, "end", Decades.label(power)));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", xTitle));
        svg.append(format("<g transform=\"rotate(-90 18 %d)\">", HEIGHT / 2));
        svg.append(text(18, HEIGHT / 2.0, "middle", yTitle)).append("</g>\n");
    }

    private void draw(int number, Decades xs, Decades ys, StringBuilder svg) {
        Line line = lines.get(number);
        String color = COLORS.get(number % COLORS.size());
        StringBuilder path = new StringBuilder();
        line.points().forEach((x, y) -> {
            double left = x(Math.log10(x), xs);
            double top = y(Math.log10(y), ys);
            path.append(format("%.1f,%.1f ", left, top));
            svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", left, top, color));
        });
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                path.toString().strip(), color));
        int legend = TOP + LINE * (number + 1);
        svg.append(
                format("<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"%s\"/>%n", WIDTH - RIGHT + 24, legend - 5, color));
        svg.append(text(WIDTH - RIGHT + 36.0, legend, "start", line.name()));
    }

    private static double x(double power, Decades decades) {
        return LEFT + decades.share(power) * (WIDTH - RIGHT - LEFT);
    }

    private static double y(double power, Decades decades) {
        return HEIGHT - BOTTOM - decades.share(power) * (HEIGHT - BOTTOM - TOP);
    }

    /** Twice, three times and so on the powers of ten; a reader finds 20,000 between 10,000 and 100,000 by them. */
    private static List<Double> between(Decades decades) {
        List<Double> powers = new ArrayList<>();
        for (int power = decades.from(); power < decades.to(); power++) {
            for (int times = 2; times < 10; times++) {
                powers.add(power + Math.log10(times));
            }
        }
        return powers;
    }

    private static String rule(double x1, double y1, double x2, double y2, String color) {
        return format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n", x1, y1, x2, y2, color);
    }

    private static String text(double x, double y, String anchor, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
    }
}
