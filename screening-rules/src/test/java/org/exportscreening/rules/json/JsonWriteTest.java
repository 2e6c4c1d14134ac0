package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriteTest {
    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "中芯国际 \"A\"\n");
        tree.put("share", new BigDecimal("25.00"));
        tree.put("list", Arrays.asList(1, null, true));
        tree.put("none", List.of());
        return tree;
    }

    @Test
    void compactIsOneLineInTheOrderOfTheTree() {
        assertThat(Json.write(tree(), false))
                .isEqualTo("{\"name\":\"中芯国际 \\\"A\\\"\\n\",\"share\":25.00,\"list\":[1,null,true],\"none\":[]}");
    }

    @Test
    void prettyIsIndentedByTwoSpacesWithoutCarriageReturns() {
        assertThat(Json.write(Map.of("a", List.of(1, 2)), true)).isEqualTo("{\n  \"a\" : [\n    1,\n    2\n  ]\n}");
    }

    @Test
    void bothFormsReadBackAsTheSameTree() {
        Object compact = Json.parse("c", Json.write(tree(), false)).value();

        assertThat(Json.parse("p", Json.write(tree(), true)).value()).isEqualTo(compact);
        assertThat(((Map<?, ?>) compact).get("name")).isEqualTo("中芯国际 \"A\"\n");
    }

    @Test
    void nullIsWritten() {
        assertThat(Json.write(null, true)).isEqualTo("null");
    }

    @Test
    void whatIsNoPlainValueIsRefused() {
        assertThatThrownBy(() -> Json.write(Map.of("a", new Object()), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
