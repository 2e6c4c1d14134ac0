package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the seeds promise. */
class SeedsTest {
    private static final ListSnapshot STARTER = ListCatalog.starter().load();
    private static final Screener SCREENER = Screener.of(STARTER);

    @ParameterizedTest
    @ValueSource(strings = {"lists", "transactions"})
    void theIndexNamesExactlyTheFilesThere(String folder) throws IOException {
        Path seeds = Path.of("..", "seeds", folder);
        JsonNode index = Run.parse(Files.readString(seeds.resolve("index.json")));
        assertThat(index.fieldNames()).toIterable().containsExactly("files");
        try (Stream<Path> files = Files.list(seeds)) {
            Set<String> there = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> !f.equals("index.json"))
                    .collect(Collectors.toSet());
            assertThat(index.path("files"))
                    .extracting(JsonNode::asText)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void everySampleIsNamedAsItsFile() throws IOException {
        try (Stream<Path> files = Files.list(Run.SAMPLES)) {
            for (Path file : files.filter(f -> !f.endsWith("index.json")).toList()) {
                JsonNode sample = Run.parse(Files.readString(file));
                assertThat(file.getFileName()).hasToString(sample.path("id").asText() + ".json");
                assertThat(sample.at("/item/description").asText()).isNotBlank();
            }
        }
    }

    @Test
    void theStarterDataIsMarkedAndLargeEnough() {
        assertThat(STARTER.info().starter()).isTrue();
        assertThat(STARTER.entries()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(STARTER.entries()).extracting(ListEntry::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = ListId.class,
            names = {"EL", "UVL", "DPL", "MEU", "SDN", "CMIC"})
    void eachMainListHasSeveralEntries(ListId list) {
        assertThat(STARTER.entries().stream().filter(e -> e.list() == list)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyEntryHasAPrimaryName() {
        assertThat(STARTER.entries()).allSatisfy(e -> {
            assertThat(e.primaryName()).isNotBlank();
            assertThat(e.names().get(0).kind()).isIn(NameKind.PRIMARY, NameKind.ADDRESS);
            assertThat(e.provenance()).isNotNull();
        });
    }

    @Test
    void everyEntityListEntrySaysWhatItRequires() {
        assertThat(STARTER.entries().stream().filter(e -> e.list() == ListId.EL))
                .allSatisfy(e -> assertThat(Stream.of(e.licenseRequirement(), e.remarks()))
                        .as(e.primaryName())
                        .anyMatch(text -> text != null && !text.isBlank()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beijing University of Aeronautics and Astronautics | 北京航空航天大学 | Beihang University | 北航",
                "Beijing Institute of Technology | 北京理工大学 | Beijing Institute of Technology | 北理工",
                "Harbin Institute of Technology | 哈尔滨工业大学 | Harbin Institute of Technology | 哈工大",
                "Harbin Engineering University | 哈尔滨工程大学 | Harbin Engineering University | 哈工程",
                "Northwestern Polytechnical University | 西北工业大学 | Northwestern Polytechnical University | 西工大",
                "Nanjing University of Aeronautics and Astronautics | 南京航空航天大学 |"
                        + " Nanjing University of Aeronautics & Astronautics | 南航",
                "Nanjing University of Science and Technology | 南京理工大学 |"
                        + " Nanjing University of Science and Technology | 南理工",
                "Huawei Technologies Co., Ltd. | 华为技术有限公司 | Huawei Technologies Co., Ltd. | 华为",
                "Semiconductor Manufacturing International Corporation | 中芯国际集成电路制造有限公司 |"
                        + " Semiconductor Manufacturing International Corporation | 中芯国际",
                "Yangtze Memory Technologies Co., Ltd. | 长江存储科技有限责任公司 |"
                        + " Yangtze Memory Technologies Co., Ltd. | 长江存储",
                "China Aerospace Science and Industry Corporation Second Academy | 中国航天科工集团第二研究院 |"
                        + " CASIC Second Academy | 航天科工二院"
            })
    void theListedAreFoundByTheirNames(String listed, String chinese, String english, String shortForm) {
        for (String name : List.of(listed, chinese, english, shortForm)) {
            Match best = SCREENER.screen(ScreeningRequest.of(name).withLists(Set.of(ListId.EL))).matches().stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not found: " + name));
            assertThat(best.entry().primaryName()).as(name).isEqualTo(listed);
            // A party may stand on several lists; the Entity List's listing is then among the best.
            List<Match> everywhere = SCREENER.screen(name).matches();
            assertThat(everywhere.stream()
                            .filter(m -> m.score() == everywhere.get(0).score())
                            .map(m -> m.entry().id()))
                    .as(name)
                    .contains(best.entry().id());
        }
    }
}
