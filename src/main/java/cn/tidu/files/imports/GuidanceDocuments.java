package cn.tidu.files.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy documents that the rows of a file name (政策文件归并): known ones by number, title or id; others are made from the
 * columns of the rows. Rows of one document must say the same of it.
 */
final class GuidanceDocuments {
    /**
     * A document, stored or to be made.
     *
     * @param id stable id
     * @param title title
     * @param number document number (文号), null if it has none
     * @param issuer who issued it, null if not known
     * @param issued day of issue
     * @param precision {@code day}, {@code month} or {@code year}
     * @param validFrom first day of validity
     * @param validTo last day of validity, null if open
     * @param basis why these dates
     * @param source where the text is from
     */
    record Document(
            String id,
            String title,
            String number,
            String issuer,
            LocalDate issued,
            String precision,
            LocalDate validFrom,
            LocalDate validTo,
            String basis,
            String source) {}

    /** What the rows say of one document; {@code known} is null for a new one. */
    static final class Draft {
        private final String id;
        private final Document known;
        private final int key;
        private final Map<String, Object> said = new LinkedHashMap<>();

        private Draft(String id, Document known, int key) {
            this.id = id;
            this.known = known;
            this.key = key;
        }

        Optional<Document> known() {
            return Optional.ofNullable(known);
        }

        /** Key of the row that names the document first. */
        int key() {
            return key;
        }

        String id() {
            return id;
        }

        /** Whether the rows call a known document by another title than the stored one. */
        boolean renames() {
            return known != null && !plain(value("document", known.title())).equals(plain(known.title()));
        }

        /** The document as it is to stand: what is said, else what is known, else what follows from it. */
        Document merged(String file) {
            Document old = known == null
                    ? new Document(id, null, null, null, null, "day", null, null, "导入文件所述", "用户导入：" + file)
                    : known;
            LocalDate issued = value("issued", old.issued());
            // a known number is found however its brackets are written, and stays as it is
            String number = old.number() == null ? value("number", null) : old.number();
            return new Document(
                    id,
                    known == null ? value("document", number) : old.title(),
                    number,
                    value("issuer", old.issuer()),
                    issued,
                    value("issuedPrecision", old.precision()),
                    value("validFrom", known == null ? issued : old.validFrom()),
                    value("validTo", old.validTo()),
                    value("validityBasis", old.basis()),
                    known == null ? value("source", old.source()) : old.source());
        }

        @SuppressWarnings("unchecked")
        private <T> T value(String field, T otherwise) {
            return (T) said.getOrDefault(field, otherwise);
        }
    }

    private final Map<String, Document> byNumber = new LinkedHashMap<>();
    private final Map<String, Document> byTitle = new LinkedHashMap<>();
    private final Map<String, Document> byId = new LinkedHashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    GuidanceDocuments(Collection<Document> stored) {
        for (Document document : stored) {
            byId.put(document.id(), document);
            byTitle.put(plain(document.title()), document);
            if (document.number() != null) {
                byNumber.put(plain(document.number()), document);
            }
        }
    }

    /** Documents that the rows named, in order. */
    Collection<Draft> drafts() {
        return drafts.values();
    }

    /** The id of the document that a row names; what the row says of it is kept and compared with the rows before. */
    String resolve(Cells cells, int key) {
        Optional<String> number = cells.text("number");
        Optional<String> title = cells.text("document").map(GuidanceDocuments::bare);
        if (number.isEmpty() && title.isEmpty()) {
            cells.problem("document", "缺少文件名称或文号 / neither title nor number of the document is given");
            return "";
        }
        Optional<Document> known = find(number, title);
        String id = known.map(Document::id).orElseGet(() -> newId(number.or(() -> title)));
        Draft draft = drafts.computeIfAbsent(id, name -> new Draft(name, known.orElse(null), key));
        number.ifPresent(said -> say(draft, "number", said, cells));
        title.filter(said -> !said.equals(id)).ifPresent(said -> say(draft, "document", said, cells));
        cells.text("issuer").ifPresent(said -> say(draft, "issuer", said, cells));
        cells.text("validityBasis").ifPresent(said -> say(draft, "validityBasis", said, cells));
        if (known.isEmpty()) {
            cells.text("source").ifPresent(said -> draft.said.putIfAbsent("source", said));
        }
        dates(draft, cells);
        return id;
    }

    private static void dates(Draft draft, Cells cells) {
        DateText.of(cells, "issued").ifPresent(date -> {
            say(draft, "issued", date.day(), cells);
            say(draft, "issuedPrecision", precision(cells).orElse(date.precision()), cells);
        });
        DateText.of(cells, "validFrom").ifPresent(date -> say(draft, "validFrom", date.day(), cells));
        DateText.of(cells, "validTo").ifPresent(date -> say(draft, "validTo", date.day(), cells));
    }

    private static Optional<String> precision(Cells cells) {
        return cells.text("issuedPrecision").flatMap(text -> switch (text) {
            case "day", "日" -> Optional.of("day");
            case "month", "月" -> Optional.of("month");
            case "year", "年" -> Optional.of("year");
            default -> {
                cells.problem("issuedPrecision", "“%s”应为 日、月 或 年 / must be day, month or year".formatted(text));
                yield Optional.empty();
            }
        });
    }

    private static void say(Draft draft, String field, Object value, Cells cells) {
        Object before = draft.said.putIfAbsent(field, value);
        if (before != null && !before.equals(value)) {
            cells.problem(
                    field,
                    "与前面同一文件的行不一致：此处 %s，前面 %s / differs from an earlier row of the same document"
                            .formatted(value, before));
        }
    }

    /** By number; by title, unless both have numbers and these differ; by id. */
    private Optional<Document> find(Optional<String> number, Optional<String> title) {
        Optional<Document> numbered = number.map(text -> byNumber.get(plain(text)));
        if (numbered.isPresent()) {
            return numbered;
        }
        return title.map(text -> byTitle.getOrDefault(plain(text), byId.get(text)))
                .filter(document -> number.isEmpty() || document.number() == null);
    }

    /** What differs between two records of a document, for a reader. */
    static String changes(Document before, Document after) {
        List<String> changes = new ArrayList<>();
        change(changes, "文号", before.number(), after.number());
        change(changes, "发文机关", before.issuer(), after.issuer());
        change(changes, "发布日期", before.issued(), after.issued());
        change(changes, "发布日期精度", before.precision(), after.precision());
        change(changes, "有效起", before.validFrom(), after.validFrom());
        change(changes, "有效止", before.validTo(), after.validTo());
        change(changes, "有效期依据", before.basis(), after.basis());
        return String.join("，", changes);
    }

    private static void change(List<String> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s %s → %s".formatted(what, before == null ? "无" : before, after == null ? "无" : after));
        }
    }

    private static String bare(String title) {
        return title.strip().replaceFirst("^《(.*)》$", "$1");
    }

    /** Without spaces, and with one kind of bracket, so that 粤府办[2013]31号 is 粤府办〔2013〕31号. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", "").replaceAll("[\\[［【(（]", "〔").replaceAll("[\\]］】)）]", "〕");
    }

    private static String newId(Optional<String> name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(plain(name.orElse("")).getBytes(StandardCharsets.UTF_8));
            return "own-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
