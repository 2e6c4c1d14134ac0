package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.text.Message;

/**
 * The arithmetic of ECCN 3A090: total processing performance and performance density (15 CFR 774 Supp. 1, 3A090, technical
 * notes). Stateless and thread-safe.
 *
 * <p>TPP is twice the number of multiply-accumulate operations, in tera a second, times the bit length; a data sheet that counts
 * multiply and add as two states twice that number already, so its TOPS times the bit length is the same. Only dense operations
 * count, over all processing units, and of several bit lengths the one that gives most. Performance density is TPP over the
 * applicable die area: that of logic dies on non-planar nodes.
 */
public final class ChipMetrics {
    /** The fact that holds TPP. */
    public static final String TPP = "item.parameters.tpp";

    /** The fact that holds performance density. */
    public static final String DENSITY = "item.parameters.performanceDensity";

    private static final String TOPS = "item.parameters.tops";
    private static final String MAC_TOPS = "item.parameters.macTops";
    private static final String BITS = "item.parameters.bitLength";
    private static final String AREA = "item.parameters.dieAreaMm2";
    private static final String NON_PLANAR = "item.parameters.nonPlanar";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** How far a stated performance density may lie from the quotient: it is often stated rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private ChipMetrics() {}

    /**
     * TPP from operations and bit length, where it was not stated.
     *
     * @param facts the parameters
     * @return TPP, or what is missing for it
     */
    static Answer processingPerformance(FactSource facts) {
        Optional<BigDecimal> tops = tops(facts);
        Optional<BigDecimal> bits = number(facts, BITS);
        if (tops.isPresent() && bits.isPresent()) {
            return Answer.known(tops.get().multiply(bits.get()));
        }
        Set<String> missing = new TreeSet<>(Set.of(TPP));
        if (tops.isPresent()) {
            missing.add(BITS);
        } else if (bits.isPresent()) {
            missing.add(TOPS);
        }
        return Answer.unknown(missing);
    }

    /**
     * Performance density from TPP and die area, where it was not stated.
     *
     * @param facts the parameters
     * @return performance density, zero if there is no die on a non-planar node; or what is missing for it
     */
    static Answer performanceDensity(FactSource facts) {
        Optional<BigDecimal> area = number(facts, AREA);
        if (area.isEmpty()) {
            return planar(facts) ? Answer.known(BigDecimal.ZERO) : Answer.unknown(List.of(DENSITY, AREA));
        }
        if (area.get().signum() == 0) {
            return Answer.known(BigDecimal.ZERO);
        }
        Answer tpp = facts.answer(TPP);
        return tpp.value() instanceof BigDecimal performance
                ? Answer.known(quotient(performance, area.get()))
                : Answer.unknown(tpp.missing());
    }

    private static BigDecimal quotient(BigDecimal performance, BigDecimal area) {
        return performance.divide(area, MathContext.DECIMAL64);
    }

    private static boolean planar(FactSource facts) {
        return Boolean.FALSE.equals(facts.answer(NON_PLANAR).value());
    }

    private static Optional<BigDecimal> tops(FactSource facts) {
        return number(facts, TOPS).or(() -> number(facts, MAC_TOPS).map(TWO::multiply));
    }

    private static Optional<BigDecimal> number(FactSource facts, String path) {
        return facts.answer(path).value() instanceof BigDecimal n ? Optional.of(n) : Optional.empty();
    }

    /**
     * How the computed metrics come about, for a person to recompute.
     *
     * @param facts the parameters
     * @return a line a step, empty if nothing was computed
     */
    public static List<Message> arithmetic(FactSource facts) {
        List<Message> lines = new ArrayList<>();
        Optional<BigDecimal> mac = number(facts, MAC_TOPS);
        Optional<BigDecimal> tops = tops(facts);
        Optional<BigDecimal> bits = number(facts, BITS);
        if (mac.isPresent() && tops.isPresent()) {
            lines.add(Message.of("chip.tops", plain(mac.get()), plain(tops.get())));
        }
        if (tops.isPresent() && bits.isPresent()) {
            lines.add(Message.of(
                    "chip.tpp",
                    plain(tops.get()),
                    plain(bits.get()),
                    plain(tops.get().multiply(bits.get()))));
        }
        Optional<BigDecimal> tpp = number(facts, TPP);
        Optional<BigDecimal> area = number(facts, AREA);
        boolean noArea = area.map(a -> a.signum() == 0).orElse(planar(facts));
        if (noArea) {
            lines.add(Message.of("chip.noDensity"));
        } else if (tpp.isPresent() && area.isPresent()) {
            BigDecimal density = quotient(tpp.get(), area.get()).round(new MathContext(6, RoundingMode.HALF_UP));
            lines.add(Message.of("chip.density", plain(tpp.get()), plain(area.get()), plain(density)));
        }
        return lines;
    }

    /**
     * What of the stated parameters of an item can not be true together.
     *
     * @param facts what was stated
     * @return one sentence, or empty
     */
    public static Optional<String> contradiction(Facts facts) {
        return Facts.lookUp(facts.root(), "item.parameters").isEmpty()
                ? Optional.empty()
                : contradiction(path ->
                        Facts.lookUp(facts.root(), path).map(Answer::known).orElseGet(() -> Answer.unknown(path)));
    }

    static Optional<String> contradiction(FactSource facts) {
        Optional<BigDecimal> tpp = number(facts, TPP);
        Optional<BigDecimal> tops = number(facts, TOPS);
        Optional<BigDecimal> mac = number(facts, MAC_TOPS);
        if (tops.isPresent() && mac.isPresent() && tops.get().compareTo(TWO.multiply(mac.get())) != 0) {
            return Optional.of("tops " + plain(tops.get()) + " is not twice macTops " + plain(mac.get()));
        }
        Optional<BigDecimal> product =
                tops(facts).flatMap(t -> number(facts, BITS).map(t::multiply));
        if (tpp.isPresent() && product.isPresent() && tpp.get().compareTo(product.get()) < 0) {
            return Optional.of("tpp " + plain(tpp.get()) + " is less than TOPS x bitLength = " + plain(product.get())
                    + "; TPP is the greatest over all bit lengths");
        }
        Optional<BigDecimal> area = number(facts, AREA).filter(a -> a.signum() > 0);
        Optional<BigDecimal> density = number(facts, DENSITY).filter(d -> d.signum() > 0);
        if (tpp.isPresent() && area.isPresent() && density.isPresent()) {
            BigDecimal computed = quotient(tpp.get(), area.get());
            if (computed.subtract(density.get()).abs().compareTo(ROUNDING.multiply(computed)) > 0) {
                return Optional.of("performanceDensity " + plain(density.get()) + " is not tpp / dieAreaMm2 = "
                        + plain(computed.round(new MathContext(6, RoundingMode.HALF_UP))));
            }
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal n) {
        return n.stripTrailingZeros().toPlainString();
    }
}
