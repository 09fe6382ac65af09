package cn.tidu.people.audit;

import cn.tidu.facts.collection.Metadata;
import cn.tidu.files.export.Column;
import cn.tidu.files.export.ExportFormat;
import cn.tidu.files.export.ExportRow;
import cn.tidu.files.export.ExportTable;
import cn.tidu.files.export.Exporter;
import cn.tidu.files.export.GeometryKind;
import cn.tidu.people.audit.AuditRepository.Event;
import cn.tidu.platform.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/** The audit as a file (审计导出). */
final class AuditFile {
    private static final ExportTable TABLE = new ExportTable(
            "audit",
            List.of(
                    new Column("编号", "id", Column.Type.INTEGER),
                    new Column("时间", "at", Column.Type.TEXT),
                    new Column("账户", "account", Column.Type.TEXT),
                    new Column("角色", "role", Column.Type.TEXT),
                    new Column("途径", "via", Column.Type.TEXT),
                    new Column("来源地址", "address", Column.Type.TEXT),
                    new Column("动作", "action", Column.Type.TEXT),
                    new Column("对象", "object", Column.Type.TEXT),
                    new Column("对象编号", "object_id", Column.Type.TEXT),
                    new Column("市", "city", Column.Type.TEXT),
                    new Column("行数", "rows", Column.Type.INTEGER),
                    new Column("之前", "before", Column.Type.TEXT),
                    new Column("之后", "after", Column.Type.TEXT)),
            GeometryKind.NONE,
            null,
            new Metadata("审计记录", "Tidu 数据库", "", "仅供内部使用", "", "只含导出者有权看到的记录；hash: 开头的值未保存原文"));

    private AuditFile() {}

    /** Writes a table. */
    static BiConsumer<Iterator<Event>, Path> as(ExportFormat format) {
        return (events, file) -> write(events, format, file);
    }

    /** Writes a line of JSON for each event. */
    static void lines(Iterator<Event> events, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            while (events.hasNext()) {
                out.write(Json.write(events.next()));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Iterator<Event> events, ExportFormat format, Path file) {
        Iterator<ExportRow> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public ExportRow next() {
                return row(events.next());
            }
        };
        try {
            Exporter.write(TABLE, rows, format, StandardCharsets.UTF_8, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportRow row(Event event) {
        return new ExportRow(
                Arrays.asList(
                        event.id(),
                        event.at(),
                        event.account(),
                        event.role(),
                        event.via(),
                        event.address(),
                        event.action(),
                        event.object(),
                        event.objectId(),
                        event.city(),
                        event.rows(),
                        text(event.before()),
                        text(event.after())),
                null);
    }

    private static String text(JsonNode json) {
        return json == null ? null : json.toString();
    }
}
