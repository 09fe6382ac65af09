package cn.tidu.files.imports;

import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.collection.ImportScope;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import and how (导入指令).
 *
 * @param file the file
 * @param into the collection: one of {@link cn.tidu.facts.collection.Choice#OF_IMPORTS}
 * @param crs CRS said by the user, such as {@code EPSG:4547}
 * @param datum datum said by the user: {@code gcj02}, {@code bd09}, {@code cgcs2000}, {@code wgs84}
 * @param swapXy whether x and y stand exchanged in the file
 * @param encoding text encoding said by the user
 * @param mapping file of header mappings of the user's own
 * @param dryRun whether to tell only what would be done
 * @param limits how much the file may hold
 */
public record ImportOrder(
        Path file,
        Collection into,
        Optional<String> crs,
        Optional<String> datum,
        boolean swapXy,
        Optional<String> encoding,
        Optional<Path> mapping,
        boolean dryRun,
        ImportLimits limits) {

    /** Whether only a planner of the whole province may carry it out. */
    boolean ofTheProvince() {
        return into.imported().orElseThrow(this::nowhere) == ImportScope.OF_THE_PROVINCE;
    }

    IllegalArgumentException nowhere() {
        return new IllegalArgumentException("不能导入到 %s / no file can go into %s".formatted(into.id(), into.id()));
    }
}
