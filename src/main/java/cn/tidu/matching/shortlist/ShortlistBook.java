package cn.tidu.matching.shortlist;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.files.export.TableBook;
import cn.tidu.matching.shortlist.ShortlistAnswer.FirmItem;
import cn.tidu.matching.shortlist.ShortlistAnswer.Line;
import cn.tidu.matching.shortlist.ShortlistAnswer.Pair;
import cn.tidu.matching.shortlist.ShortlistAnswer.ParkEntry;
import cn.tidu.platform.settings.AdviceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A shortlist as a workbook (对接会名单工作簿): by park, by firm, who is left over and why, blocking pairs, settings and method, notes on
 * the data. Written whole or not at all.
 */
public final class ShortlistBook {
    private final ShortlistFile.Result result;
    private final ShortlistAnswer answer;

    private ShortlistBook(ShortlistFile.Result result) {
        this.result = result;
        this.answer = result.answer();
    }

    /**
     * Writes the workbook.
     *
     * @throws AdviceException if it cannot be written there
     */
    public static void write(ShortlistFile.Result result, Path out) {
        Path target = out.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), ".tidu", ".part");
            try (TableBook book = new TableBook()) {
                new ShortlistBook(result).fill(book);
                book.save(part);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new AdviceException(
                    "无法写入 %s：%s / The result cannot be written there.".formatted(out, e.getMessage()), e);
        }
    }

    private void fill(TableBook book) {
        byPark(book);
        byFirm(book);
        leftOver(book);
        blocking(book);
        settings(book);
        notes(book);
    }

    private void byPark(TableBook book) {
        TableBook.TableSheet sheet = book.sheet(
                "按园区",
                List.of(
                        "园区", "园区编号", "市", "县区", "序", "企业名称", "行号", "来源地", "行业", "园区视角得分", "企业视角得分", "企业的第几选择", "配对方式",
                        "园区一侧理由", "依据", "待核实"),
                28,
                16,
                10,
                10,
                5,
                24,
                6,
                18,
                28,
                10,
                10,
                10,
                10,
                60,
                34,
                16);
        for (ParkEntry park : answer.parks()) {
            int order = 1;
            for (int at : park.pairs()) {
                Pair pair = answer.pairs().get(at);
                FirmItem firm = answer.firms().get(pair.firm());
                ParkItem item = park.park();
                sheet.row(Arrays.asList(
                        item.name(),
                        item.id(),
                        item.city(),
                        item.county(),
                        order++,
                        firm.enterprise().name(),
                        firm.number(),
                        firm.enterprise().origin().name(),
                        industry(firm),
                        rounded(pair.parkScore()),
                        rounded(pair.firmScore()),
                        pair.firmRank(),
                        origin(pair),
                        pair.parkReason().reason(),
                        clause(pair.parkReason()),
                        String.join("、", pair.unknown())));
            }
        }
    }

    private void byFirm(TableBook book) {
        TableBook.TableSheet sheet = book.sheet(
                "按企业",
                List.of(
                        "行号", "企业名称", "来源地", "行业", "序", "园区", "园区编号", "市", "县区", "企业视角得分", "园区视角得分", "园区的第几选择", "配对方式",
                        "企业一侧理由", "依据", "待核实"),
                6,
                24,
                18,
                28,
                5,
                28,
                16,
                10,
                10,
                10,
                10,
                10,
                10,
                60,
                34,
                16);
        for (FirmItem firm : answer.firms()) {
            int order = 1;
            for (int at : firm.pairs()) {
                Pair pair = answer.pairs().get(at);
                ParkItem park = answer.parks().get(pair.park()).park();
                sheet.row(Arrays.asList(
                        firm.number(),
                        firm.enterprise().name(),
                        firm.enterprise().origin().name(),
                        industry(firm),
                        order++,
                        park.name(),
                        park.id(),
                        park.city(),
                        park.county(),
                        rounded(pair.firmScore()),
                        rounded(pair.parkScore()),
                        pair.parkRank(),
                        origin(pair),
                        pair.firmReason().reason(),
                        clause(pair.firmReason()),
                        String.join("、", pair.unknown())));
            }
        }
    }

    private void leftOver(TableBook book) {
        TableBook.TableSheet sheet = book.sheet("未配上", List.of("类别", "行号", "名称", "原因", "依据"), 10, 6, 30, 90, 40);
        answer.unmatched().forEach(left -> {
            boolean firm = left.firm() != null;
            FirmItem item = firm ? answer.firms().get(left.firm()) : null;
            sheet.row(Arrays.asList(
                    firm ? "企业" : "园区",
                    firm ? item.number() : null,
                    firm
                            ? item.enterprise().name()
                            : answer.parks().get(left.park()).park().name(),
                    left.reason().zh(),
                    left.citations().stream().map(ShortlistBook::cited).collect(Collectors.joining("；"))));
        });
        result.refused()
                .forEach(refused ->
                        sheet.row(Arrays.asList("无法理解的行", refused.row(), refused.name(), refused.told(), null)));
    }

    private void blocking(TableBook book) {
        TableBook.TableSheet sheet = book.sheet("阻塞对", List.of("企业名称", "园区", "成因", "说明"), 24, 28, 10, 90);
        answer.blocking()
                .forEach(pair -> sheet.row(Arrays.asList(
                        answer.firms().get(pair.firm()).enterprise().name(),
                        answer.parks().get(pair.park()).park().name(),
                        pair.cause().equals("pin") ? "指定" : "补空",
                        pair.reason().zh())));
    }

    private void settings(TableBook book) {
        TableBook.TableSheet sheet = book.sheet("设置与方法", List.of("项目", "内容"), 24, 110);
        ShortlistAnswer.Settings settings = answer.settings();
        sheet.row(List.of("企业数", answer.firms().size()));
        sheet.row(List.of("园区数", answer.parks().size()));
        sheet.row(List.of("每家企业至多园区数", settings.perFirm()));
        sheet.row(List.of("每个园区至多企业数", settings.perPark()));
        sheet.row(List.of("指定的配对", settings.pins()));
        sheet.row(List.of("排除的配对", settings.bans()));
        sheet.row(List.of("配对数", answer.pairs().size()));
        sheet.row(List.of("阻塞对", answer.blocking().size()));
        sheet.row(List.of(
                "规则日期",
                answer.asOf() == null ? "今日；已失效的规则按 0.5 折算" : answer.asOf().toString()));
        sheet.row(List.of("企业视角权重", weights(settings.weights())));
        sheet.row(List.of("园区视角权重", weights(settings.parkWeights())));
        sheet.row(List.of("方法", answer.method().text().zh()));
        answer.method().sources().forEach(source -> sheet.row(List.of("文献", source)));
    }

    private static String weights(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.3f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("，"));
    }

    private void notes(TableBook book) {
        TableBook.TableSheet sheet = book.sheet("数据说明", List.of("项目", "内容"), 24, 110);
        sheet.row(List.of("dataVersion", answer.dataVersion()));
        sheet.row(List.of("园区位置", "第三方地理编码或仅到县区，见各园区的位置精度；不能用于地块级判断"));
        answer.notes().forEach(note -> sheet.row(List.of("说明", note.zh())));
    }

    private static String industry(FirmItem firm) {
        return firm.enterprise().industry().code() + " "
                + firm.enterprise().industry().name();
    }

    private static String origin(Pair pair) {
        return switch (pair.origin()) {
            case "pin" -> "指定";
            case "coverage" -> "补空";
            default -> "稳定";
        };
    }

    private static String clause(Line line) {
        return line.citation() == null ? null : cited(line.citation());
    }

    private static String cited(Citation citation) {
        if (!"policy".equals(citation.kind())) {
            return citation.document();
        }
        return Optional.ofNullable(citation.documentNo()).orElse("《" + citation.document() + "》")
                + citation.clauseLabel() + "（" + citation.status().nameZh() + "）";
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
