package cn.tidu.facts.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.facts.source.CsvTable;
import cn.tidu.files.export.ExportFormat;
import cn.tidu.files.imports.ImportOrder;
import cn.tidu.files.imports.Importer;
import cn.tidu.geo.FileFault;
import cn.tidu.map.tiles.Tileset;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each collection is there in every way that the registry says, and in no other. */
class CollectionIT {
    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path folder;

    private HttpResponse<byte[]> planner(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(world.planner().request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasAFormAsFileIsTakenOutInEveryFormat(Collection collection) throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            HttpResponse<byte[]> file = planner("/api/v1/downloads/" + collection.id() + "?format=" + format.word());
            boolean holds = format != ExportFormat.SHAPEFILE
                    || collection.file().flatMap(FileForm::geometry).isPresent();
            assertThat(file.statusCode())
                    .as(collection.id() + " " + format)
                    .isEqualTo(collection.file().isEmpty() ? 404 : holds ? 200 : 400);
        }
        boolean open = collection.file().isPresent() && !collection.secret();
        assertThat(world.get("/api/v1/downloads/" + collection.id()).statusCode())
                .isEqualTo(open ? 200 : 404);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHasTheColumnsOfItsForm(Collection collection) throws Exception {
        String csv = world.planner()
                .get("/api/v1/downloads/" + collection.id() + "?format=csv")
                .body();
        List<String> headers = new ArrayList<>(collection.file().orElseThrow().columns().stream()
                .map(FileColumn::header)
                .toList());
        assertThat(List.of(csv.lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("\ufeff", "")
                        .split(",")))
                .startsWith(headers.toArray(String[]::new));
    }

    static List<Collection> files() {
        return Choice.OF_FILES.all();
    }

    static List<Collection> onTheMap() {
        return Choice.ON_THE_MAP.all();
    }

    static List<Collection> imports() {
        return Choice.OF_IMPORTS.all();
    }

    /** Every property is one that the database can yield, sort by and filter by. */
    @ParameterizedTest
    @MethodSource("onTheMap")
    void whatLiesOnTheMapIsServedWithAllItsProperties(Collection collection) throws Exception {
        Features features = collection.features().orElseThrow();
        String here = "/ogc/collections/" + features.id();
        JsonNode described = TestWorld.JSON.readTree(planner(here + "?f=json").body());
        assertThat(described.get("title").asText())
                .isEqualTo(features.title().zh() + " / " + features.title().en());
        JsonNode queryables =
                TestWorld.JSON.readTree(planner(here + "/queryables").body());
        List<String> names = features.properties().stream().map(Property::name).toList();
        List<String> told = new ArrayList<>();
        queryables.get("properties").fieldNames().forEachRemaining(told::add);
        assertThat(told)
                .startsWith(Features.GEOMETRY)
                .endsWith(names.toArray(String[]::new))
                .hasSize(names.size() + 1);
        for (String name : names) {
            assertThat(planner(here + "/items?f=json&limit=1&sortby=-" + name + "&filter=" + name
                                    + "%20IS%20NOT%20NULL")
                            .statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
        assertThat(world.get(here + "/items?f=json&limit=1").statusCode()).isEqualTo(collection.secret() ? 404 : 200);
    }

    @Test
    void whatLiesOnTheMapHasTilesAndNothingElseHas() throws Exception {
        assertThat(Arrays.stream(Tileset.values()).map(Tileset::id))
                .containsExactlyInAnyOrderElementsOf(Choice.ON_THE_MAP.ids());
        for (String id : Choice.ON_THE_MAP.ids()) {
            JsonNode tiles = world.json(world.get("/tiles/" + id + ".json"));
            assertThat(tiles.get("name").asText()).isEqualTo(id);
            assertThat(planner("/tiles/" + id + "/6/52/27.mvt").statusCode()).isIn(200, 204);
            assertThat(planner("/ogc/collections/" + id + "/tiles/WebMercatorQuad/6/27/52")
                            .statusCode())
                    .isIn(200, 204);
        }
    }

    private void importInto(Collection collection) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "无此列\n1\n");
        new Importer(world.database, TestWorld.HOME.resolve("gis-data"))
                .run(
                        new ImportOrder(
                                file,
                                collection,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                ImportLimits.defaults()),
                        rows -> {});
    }

    @ParameterizedTest
    @EnumSource
    void aFileGoesIntoWhatTakesItAndNowhereElse(Collection collection) {
        if (collection.imported().isPresent()) {
            assertThatThrownBy(() -> importInto(collection))
                    .isInstanceOf(FileFault.class)
                    .hasMessageMatching("缺少.*列.*");
        } else {
            assertThatThrownBy(() -> importInto(collection)).hasMessageContaining("不能导入到 " + collection.id());
        }
    }

    @Test
    void headersThatImportsKnowBelongToWhatTheyGoInto() {
        Set<String> known = new TreeSet<>();
        CsvTable.read(TestWorld.HOME.resolve("gis-data/import-fields.csv"))
                .forEach(row -> known.add(row.get("collection")));
        assertThat(known).containsExactlyInAnyOrderElementsOf(Choice.OF_IMPORTS.ids());
    }

    @Test
    void theContractNamesExactlyTheseIds() {
        JsonNode contract = world.json(world.get("/api/v1/openapi.json"));
        assertThat(enumAt(contract, "/paths/~1api~1v1~1downloads~1{collection}/get/parameters/0/schema/enum"))
                .containsExactlyInAnyOrderElementsOf(Choice.OF_FILES.ids());
        assertThat(enumAt(contract, "/paths/~1api~1v1~1imports/get/parameters/0/schema/enum"))
                .containsExactlyInAnyOrderElementsOf(Choice.OF_IMPORTS.ids());
        assertThat(
                        enumAt(
                                contract,
                                "/paths/~1api~1v1~1imports/post/requestBody/content/multipart~1form-data/schema/properties/into/enum"))
                .containsExactlyInAnyOrderElementsOf(Choice.OF_IMPORTS.ids());
        for (String path : List.of(
                "/paths/~1tiles~1{collection}~1{z}~1{x}~1{y}.mvt/get/parameters/0/schema/enum",
                "/paths/~1api~1v1~1tiles~1warm/post/requestBody/content/application~1json/schema/properties/collections/items/enum")) {
            assertThat(enumAt(contract, path)).containsExactlyInAnyOrderElementsOf(Choice.ON_THE_MAP.ids());
        }
    }

    private static List<String> enumAt(JsonNode contract, String path) {
        List<String> words = new ArrayList<>();
        contract.at(path).forEach(word -> words.add(word.asText()));
        return words;
    }

    /** A parameter of downloads says in the contract which collections it is for. */
    @Test
    void theContractSaysWhatEachSearchIsFor() {
        JsonNode contract = world.json(world.get("/api/v1/openapi.json"));
        Set<String> described = new TreeSet<>();
        for (JsonNode parameter : contract.at("/paths/~1api~1v1~1downloads~1{collection}/get/parameters")) {
            String name = parameter.get("name").asText();
            Set<String> searched = Choice.OF_FILES.all().stream()
                    .filter(collection -> collection
                            .file()
                            .orElseThrow()
                            .search()
                            .parameters()
                            .contains(name))
                    .map(Collection::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!searched.isEmpty()) {
                described.add(name);
            }
            String text = parameter.path("description").asText();
            if (text.contains("用于 ")) {
                assertThat(new TreeSet<>(List.of(text.replaceAll(".*用于 ", "").split("、"))))
                        .as(name)
                        .isEqualTo(searched);
            }
        }
        assertThat(described)
                .isEqualTo(Choice.OF_FILES.all().stream()
                        .flatMap(collection -> collection.file().orElseThrow().search().parameters().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whoever misses a name is told those there are, and of secrets nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/downloads/nosuch",
                "/ogc/collections/nosuch",
                "/ogc/collections/nosuch/items",
                "/ogc/collections/nosuch/queryables",
                "/ogc/collections/nosuch/tiles",
                "/ogc/collections/nosuch/tiles/WebMercatorQuad/6/27/52",
                "/tiles/nosuch/6/52/27.mvt"
            })
    void anUnknownIdIsToldWithThoseThereAre(String path) {
        boolean firmsToo = path.startsWith("/tiles/"); // their totals are public
        Choice choice = path.startsWith("/api") ? Choice.OF_FILES : Choice.ON_THE_MAP;
        HttpResponse<String> stranger = world.get(path);
        assertThat(stranger.statusCode()).isEqualTo(404);
        HttpResponse<String> planner = world.planner().get(path);
        assertThat(planner.statusCode()).isEqualTo(404);
        for (String id : choice.ids()) {
            assertThat(world.json(planner).get("detail").asText()).contains(id);
            if (firmsToo || !choice.find(id).orElseThrow().secret()) {
                assertThat(world.json(stranger).get("detail").asText()).contains(id);
            } else {
                assertThat(stranger.body()).doesNotContain(id);
            }
        }
    }

    @Test
    void anUnknownTargetOfImportsIsToldWithThoseThereAre() {
        HttpResponse<String> list = world.planner().get("/api/v1/imports?into=park-facts");
        assertThat(list.statusCode()).isEqualTo(400);
        for (String id : Choice.OF_IMPORTS.ids()) {
            assertThat(world.json(list).at("/errors/0/detail").asText()).contains(id);
        }
    }
}
