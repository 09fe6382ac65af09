package cn.tidu.matching.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A list is read as enterprises, and these go on to a shortlist and its workbook. */
class RosterIT {
    private static final String LIST =
            """
            企业名称,转出地,行业,用地(亩),排除园区,来源
            宝安示例电子厂,深圳市宝安区,39,60,广东佛冈县产业转移工业园区,示例
            来源不明的企业,长沙,39,30,,
            东莞示例制鞋厂,东莞,制鞋业,45,,
            """;

    private final TestWorld world = TestWorld.get();

    private HttpResponse<String> read(String type, String body) {
        return world.send(HttpRequest.newBuilder(world.uri("/api/v1/rosters"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void rowsBecomeEnterprisesAndWhatCannotBeReadIsTold() {
        JsonNode list = world.json(read("text/csv", LIST));
        assertThat(list.get("rows")).hasSize(2);
        assertThat(list.at("/rows/0/row").asInt()).isEqualTo(2);
        assertThat(list.at("/rows/0/enterprise/origin/code").asText()).isEqualTo("440306");
        assertThat(list.at("/rows/0/enterprise/landHa").asDouble()).isEqualTo(4);
        assertThat(list.at("/rows/0/bans/0").asText()).isEqualTo("广东佛冈县产业转移工业园区");
        assertThat(list.at("/refused/0/row").asInt()).isEqualTo(3);
        assertThat(list.at("/refused/0/problems/0/pointer").asText()).isEqualTo("转出地");
        assertThat(list.get("columnsNotRead")).hasSize(1);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(read("application/pdf", "x").statusCode()).isEqualTo(415);
        assertThat(read("text/csv", "甲,乙\n1,2\n").body()).contains("表头缺少必要的列");
        StringBuilder many = new StringBuilder("转出地,行业\n");
        for (int i = 0; i < 1001; i++) {
            many.append("440306,39\n");
        }
        HttpResponse<String> refused = read("text/csv", many.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("至多 1000 行");
    }

    @Test
    void theWorkbookHasTheRowsOfTheFile() throws Exception {
        JsonNode list = world.json(read("text/csv", LIST));
        ObjectNode order = TestWorld.JSON.createObjectNode().put("host", "清远").put("perPark", 2);
        list.get("rows").forEach(row -> {
            order.withArray("enterprises").add(row.get("enterprise"));
            order.withArray("rows").add(row.get("row"));
        });
        order.withArray("bans").addObject().put("enterprise", 2).put("park", "广东佛冈县产业转移工业园区");
        JsonNode answer = world.json(world.post("/api/v1/shortlists", order.toString()));
        assertThat(answer.at("/firms/1/number").asInt()).isEqualTo(4);
        HttpResponse<byte[]> book = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.uri("/api/v1/shortlists"))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(book.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("shortlist.xlsx");
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book.body()))) {
            assertThat(read.getSheet("按企业").getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(read.getSheet("按企业").getRow(1).getCell(5).getStringCellValue())
                    .isNotEqualTo("广东佛冈县产业转移工业园区");
        }
        order.withArray("rows").remove(0);
        assertThat(world.post("/api/v1/shortlists", order.toString()).statusCode())
                .isEqualTo(400);
    }
}
