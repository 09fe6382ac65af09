package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook (Excel 数据源): all sheets that are not empty, each below its first row that is not empty. */
final class XlsxSource implements FeatureSource {
    private static final int ROWS_KEPT = 100;

    private final Path file;
    private final ImportLimits limits;
    private final boolean placed;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    XlsxSource(Path file, ImportLimits limits) throws IOException {
        this(file, limits, true);
    }

    /** The same; {@code placed} whether columns of coordinates or WKT make a geometry. */
    XlsxSource(Path file, ImportLimits limits, boolean placed) throws IOException {
        this.file = file;
        this.limits = limits;
        this.placed = placed;
        Archive.measureWorkbook(file, limits);
        try (Workbook book = workbook()) {
            for (Sheet sheet : book) {
                Columns.checked(List.of(sheet.getSheetName()));
                Iterator<Row> rows = sheet.rowIterator();
                header(rows).ifPresent(header -> {
                    Optional<String> wkt = geometry(header).wkt();
                    header.stream()
                            .filter(name -> !wkt.equals(Optional.of(name)))
                            .forEach(fields::add);
                });
            }
        } catch (RuntimeException e) {
            throw fault(e);
        }
        if (fields.isEmpty()) {
            throw new FileFault("empty-file", "工作簿里没有表头 / no sheet of the workbook has a header");
        }
        Columns.checked(fields);
    }

    private TableGeometry geometry(List<String> columns) {
        return placed ? TableGeometry.among(columns, limits) : TableGeometry.none(limits);
    }

    private Workbook workbook() {
        return StreamingReader.builder().rowCacheSize(ROWS_KEPT).open(file.toFile());
    }

    private static FileFault fault(RuntimeException e) {
        return e instanceof FileFault fault ? fault : FeatureCheck.damaged("Excel", e);
    }

    private static Optional<List<String>> header(Iterator<Row> rows) {
        while (rows.hasNext()) {
            List<String> cells = XlsxRow.texts(rows.next());
            if (!cells.stream().allMatch(String::isBlank)) {
                return Optional.of(Columns.named(cells));
            }
        }
        return Optional.empty();
    }

    @Override
    public String format() {
        return "Excel";
    }

    @Override
    public List<String> fields() {
        return List.copyOf(fields);
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.empty();
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Long> size() {
        return Optional.empty();
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        FeatureCheck check = new FeatureCheck(limits, notes, consumer);
        try (Workbook book = workbook()) {
            for (Sheet sheet : book) {
                rows(sheet, check);
            }
        } catch (IOException e) {
            throw FeatureCheck.damaged("Excel", e);
        }
    }

    private void rows(Sheet sheet, FeatureCheck check) {
        Iterator<Row> rows = sheet.rowIterator();
        Optional<List<String>> header = header(rows);
        if (header.isEmpty()) {
            return;
        }
        List<String> columns = header.get();
        TableGeometry geometry = geometry(columns);
        for (Optional<Row> next = next(rows); next.isPresent(); next = next(rows)) {
            List<String> texts = XlsxRow.texts(next.get());
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(texts.size(), columns.size()); i++) {
                CellText.put(cells, columns.get(i), TextEncoding.readable(texts.get(i), sheet.getSheetName()));
            }
            if (!cells.isEmpty()) {
                int line = next.get().getRowNum() + 1;
                check.accept(geometry.feature(sheet.getSheetName(), line, cells));
            }
        }
    }

    private static Optional<Row> next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() {
        // every reading opens and closes the file for itself
    }
}
