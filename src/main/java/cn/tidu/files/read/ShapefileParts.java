package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that make up a Shapefile (Shapefile 成员文件): same base name, whatever their case.
 *
 * @param shp geometries
 * @param shx where each geometry starts; can be rebuilt
 * @param dbf attributes
 * @param prj coordinate reference system
 * @param cpg text encoding
 */
record ShapefileParts(Path shp, Optional<Path> shx, Path dbf, Optional<Path> prj, Optional<Path> cpg) {

    /** Finds the parts beside any of them. */
    static ShapefileParts beside(Path part) throws IOException {
        Path folder = Optional.ofNullable(part.toAbsolutePath().getParent()).orElseThrow();
        String base = base(part);
        List<Path> parts;
        try (Stream<Path> files = Files.list(folder)) {
            parts = files.filter(file -> base(file).equalsIgnoreCase(base)).toList();
        }
        Optional<Path> shp = find(parts, ".shp");
        Optional<Path> dbf = find(parts, ".dbf");
        if (shp.isEmpty() || dbf.isEmpty()) {
            throw new FileFault(
                    "incomplete-shapefile",
                    "Shapefile “%s”缺少 %s；请同时选择 .shp、.shx、.dbf、.prj（如有 .cpg 也一并选择），或打成一个 zip / incomplete Shapefile: choose all of its files"
                            .formatted(base, shp.isEmpty() ? ".shp" : ".dbf"));
        }
        return new ShapefileParts(shp.get(), find(parts, ".shx"), dbf.get(), find(parts, ".prj"), find(parts, ".cpg"));
    }

    static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Optional<Path> find(List<Path> parts, String extension) {
        return parts.stream()
                .filter(file -> String.valueOf(file.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .endsWith(extension))
                .findFirst();
    }

    long bytes() throws IOException {
        long sum = Files.size(shp) + Files.size(dbf);
        return shx.isPresent() ? sum + Files.size(shx.get()) : sum;
    }
}
