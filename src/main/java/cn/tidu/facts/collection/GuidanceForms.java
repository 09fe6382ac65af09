package cn.tidu.facts.collection;

import static cn.tidu.facts.collection.Property.date;
import static cn.tidu.facts.collection.Property.text;
import static cn.tidu.facts.collection.Property.truth;

import cn.tidu.facts.guidance.GuidanceSearch;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/** Rules of guidance as files and on the map. */
final class GuidanceForms {
    private static final Property DOCUMENT = text("document", "document.title", "文件", "document");
    private static final Property NUMBER = text("documentNo", "document.number", "文号", "number");
    private static final Property CLAUSE = text("clause", "rule.clause", "条款", "clause");
    private static final Property KIND = text("kind", "rule.kind", "类型", "kind");
    private static final Property QUOTE = text("quote", "rule.quote", "原文", "quote");
    private static final Property SOURCES = text("sources", list("sources"), "转出地", "origins");
    private static final Property TARGETS = text("targets", list("targets"), "承接地", "hosts");
    private static final Property WORDS = text("industries", list("industry_words"), "产业", "industries");
    private static final Property ISSUED = date("issued", "document.issued", "发文日期", "issued");
    private static final Property VALID_FROM = date("validFrom", "document.valid_from", "生效", "valid from");
    private static final Property VALID_TO = date("validTo", "document.valid_to", "失效", "valid to");
    private static final Property CONFIDENCE = text("confidence", "rule.confidence", "把握", "confidence");
    private static final Property SOURCE = text("source", "rule.source", "来源", "source");
    private static final Property ISSUER = text("issuer", "document.issuer", "发文机关", "issuer");
    private static final Property LABEL = text("clauseLabel", "rule.clause_label", "条款标注", "label of the clause");
    private static final Property TARGET_PARKS = text("targetParks", list("target_parks"), "目标园区", "host parks");
    private static final Property TARGET_KINDS = text("targetKinds", list("target_kinds"), "园区类别", "kinds of parks");
    private static final Property CODES =
            text("industryCodes", list("industry_codes"), "行业代码 GB/T 4754", "codes of industries");
    private static final Property STAGES = text("stages", list("stages"), "转移环节", "what moves");
    private static final Property CONDITIONS = text("conditions", list("conditions"), "适用条件", "conditions");
    private static final Property PRECISION =
            text("issuedPrecision", "document.issued_precision", "发文日期精度", "precision of the day of issue");
    private static final Property BASIS =
            text("validityBasis", "document.validity_basis", "有效期依据", "what the validity is by");
    private static final Property NOTE = text("note", "rule.note", "备注", "note in Chinese");
    private static final Property NOTE_EN = text("noteEn", "rule.note_en", "英文备注", "note in English");
    private static final Property DATASET = text("dataset", "rule.dataset", "数据集", "import: a user's own");

    private static final String ROWS =
            "guidance_rule AS rule JOIN guidance_document AS document ON document.id = rule.document";

    static final FileForm FILE = new FileForm(
            List.of(
                    FileColumn.text("编号", "id", "rule.id"),
                    DOCUMENT.under("文件", "document"),
                    NUMBER.under("文号", "number"),
                    ISSUER.under("发文机关", "issuer"),
                    CLAUSE.under("条款", "clause"),
                    LABEL.under("条款标注", "label"),
                    KIND.under("类别", "kind"),
                    QUOTE.under("引文", "quote"),
                    SOURCES.under("来源地", "sources"),
                    TARGETS.under("目标地", "targets"),
                    TARGET_PARKS.under("目标园区", "parks"),
                    TARGET_KINDS.under("园区类别", "park_kinds"),
                    WORDS.under("产业用语", "words"),
                    CODES.under("行业代码", "codes"),
                    STAGES.under("转移环节", "stages"),
                    CONDITIONS.under("适用条件", "conditions"),
                    ISSUED.under("发布日期", "issued"),
                    PRECISION.under("发布日期精度", "precision"),
                    VALID_FROM.under("有效起", "valid_from"),
                    VALID_TO.under("有效止", "valid_to"),
                    BASIS.under("有效期依据", "basis"),
                    FileColumn.text("用途", "role", "rule.role"),
                    CONFIDENCE.under("把握", "confidence"),
                    NOTE.under("备注", "note"),
                    NOTE_EN.under("英文备注", "note_en"),
                    SOURCE.under("来源", "source"),
                    DATASET.under("数据集", "dataset")),
            Optional.empty(),
            ROWS + "",
            "true",
            "rule.ordinal",
            new SearchForm(GuidanceSearch.PARAMETERS, GuidanceSearch::read),
            new Metadata(
                    "产业转移指导规则",
                    "政策文件与公开报道，逐行见“来源”",
                    "各行不同",
                    "政策文件不受著作权保护；报道只取事实与短引文",
                    "引文为正文逐字子串（空白除外）；用户导入的行见“数据集”，引文由导入者负责",
                    "效力未逐件核实"));

    static final Features FEATURES = new Features(
            "guidance",
            new Text("转移指导规则", "Guidance rules"),
            new Text(
                    "政策条款，逐条引文；结对规则画为转出地到承接地的连线",
                    "Clauses with their quotes; pairing rules as lines from origin to host"),
            new Rows(ROWS, "rule.id", "text"),
            new Geometry(
                    Shape.LINES,
                    """
                    (SELECT ST_Multi(ST_Collect(ST_MakeLine(o.label, h.label)))
                       FROM region o, region h
                      WHERE rule.kind = 'pairing' AND o.code <> h.code
                        AND (o.code = ANY (rule.sources) OR (o.zone = ANY (rule.sources) AND o.level = 'city'))
                        AND (h.code = ANY (rule.targets) OR (h.zone = ANY (rule.targets) AND h.level = 'city'))
                        AND (o.level = 'city' OR o.code NOT LIKE '%00') AND (h.level = 'city' OR h.code NOT LIKE '%00'))"""),
            Optional.of(new Features.Period("document.valid_from", "document.valid_to")),
            List.of(
                    DOCUMENT,
                    NUMBER,
                    CLAUSE,
                    KIND,
                    QUOTE,
                    SOURCES,
                    TARGETS,
                    WORDS,
                    ISSUED,
                    VALID_FROM,
                    VALID_TO,
                    truth("selects", "(rule.role = 'selection')", "是否影响选址", "bears on the choice of a park"),
                    CONFIDENCE,
                    SOURCE,
                    ISSUER,
                    LABEL,
                    TARGET_PARKS,
                    TARGET_KINDS,
                    CODES,
                    STAGES,
                    CONDITIONS,
                    PRECISION,
                    BASIS,
                    NOTE,
                    NOTE_EN,
                    DATASET));

    private GuidanceForms() {}

    private static String list(String column) {
        return "array_to_string(rule." + column + ", ';')";
    }
}
