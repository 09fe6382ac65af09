package cn.tidu.files.imports;

import cn.tidu.facts.collection.Choice;
import cn.tidu.files.read.Scratch;
import cn.tidu.files.reader.FileReaders;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.FormBody;
import cn.tidu.platform.http.FormWording;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Receiving;
import cn.tidu.platform.job.Job;
import cn.tidu.platform.job.Jobs;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.DataFolder;
import cn.tidu.platform.settings.ImportLimits;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * {@code POST /api/v1/imports}: a multipart upload, streamed to disk, becomes a job; {@code GET /api/v1/imports/{id}} is its
 * report.
 */
public final class ImportRoutes {
    private static final Set<String> FIELDS = Set.of("into", "crs", "datum", "encoding", "swapXy", "dryRun");
    private static final Set<String> DATUMS = Set.of("gcj02", "bd09", "cgcs2000", "wgs84");
    private static final Set<String> YES_NO = Set.of("true", "false");
    /** Part of the form that holds header mappings of the user's own; all others are the file. */
    private static final String MAPPING = "mapping";

    /** As much as file systems take, less what is put before a name. */
    private static final int MOST_NAME_BYTES = 240;

    private static final String WHOLE = ImportRoutes.class.getName() + " whole";
    private static final int PATIENCE_SECONDS = 5;
    private static final int AFTER_THE_GATE = -800;

    private ImportRoutes() {}

    /**
     * Mounts the routes.
     *
     * @param readers read what is uploaded
     */
    public static void mount(ServerContext server, FileReaders readers) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        Jobs jobs = server.jobs();
        Path uploads = server.uploads();
        ImportLimits limits = server.imports();
        Importing importing = new Importing(new Importer(database, server.gisData()), readers, limits);
        FormBody body = new FormBody(uploads.toString(), limits.compressedBytes());
        router.post("/api/v1/imports")
                .handler(context -> body.handle(Receiving.of(context)))
                .handler(context -> {
                    context.put(WHOLE, true);
                    Query.of(context).checked();
                    MultiMap form = context.request().formAttributes();
                    check(form, context.fileUploads());
                    endpoint.worker()
                            .run(() -> taken(context.fileUploads(), uploads, jobs))
                            .onSuccess(taken -> accept(context, taken, form, importing, jobs))
                            .onFailure(context::fail);
                });
        router.post("/api/v1/imports").order(AFTER_THE_GATE).handler(ImportRoutes::expectWhole);
        router.get("/api/v1/imports").handler(endpoint.json(context -> {
            Query query = Query.of(context, "into", "limit", "cursor");
            Optional<String> into = query.oneOf("into", Set.copyOf(Choice.OF_IMPORTS.ids()));
            int limit = query.integer("limit", 50, 1, 1000);
            Optional<ImportRepository.After> after = query.cursor().map(ImportRoutes::after);
            query.checked();
            return () -> database.read(handle -> Page.of(
                    ImportRepository.list(handle, into, after, limit + 1),
                    limit,
                    ImportRepository.count(handle, into),
                    query,
                    ImportRepository.Past::cursor));
        }));
        router.get("/api/v1/imports/:id").handler(endpoint.json(context -> {
            Query.of(context).checked();
            String id = context.pathParam("id");
            return () -> database.read(handle -> ImportRepository.find(handle, id))
                    .orElseThrow(() -> ProblemException.notFound("没有这次导入，或尚未结束 / No such import, or it has not ended"));
        }));
    }

    private static ImportRepository.After after(String cursor) {
        try {
            String[] parts = cursor.split("\\|", 2);
            return new ImportRepository.After(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.malformed("cursor 无法读取 / The cursor cannot be read", List.of());
        }
    }

    /**
     * A form without its last boundary never ends for the decoder: it is refused some seconds after its last byte. One whose sender has
     * gone does not either: its files go.
     */
    private static void expectWhole(RoutingContext context) {
        AtomicInteger patience = new AtomicInteger(PATIENCE_SECONDS);
        context.vertx().setPeriodic(1_000, timer -> {
            if (context.get(WHOLE) != null) {
                context.vertx().cancelTimer(timer);
            } else if (context.response().ended() || context.response().closed()) {
                context.vertx().cancelTimer(timer);
                Receiving.forget(context);
            } else if (context.request().isEnded() && patience.decrementAndGet() <= 0) {
                context.vertx().cancelTimer(timer);
                // told first: a file that is taken away fails by itself, and that is not what was wrong
                context.fail(ProblemException.malformed(
                        "表单不完整，没有结尾的分隔线 / The form is not whole: its last boundary is missing", List.of()));
                Receiving.forget(context);
            }
        });
        context.next();
    }

    private static void check(MultiMap form, List<FileUpload> uploads) {
        Faults faults = new Faults();
        for (String name : form.names()) {
            if (!FIELDS.contains(name)) {
                faults.form(name, "未知字段，可用：file, mapping, %s / unknown field".formatted(listed(FIELDS)));
            } else if (form.getAll(name).size() > 1) {
                faults.form(name, "字段重复 / given more than once");
            }
        }
        oneOf(form, "datum", DATUMS, faults);
        oneOf(form, "swapXy", YES_NO, faults);
        oneOf(form, "dryRun", YES_NO, faults);
        if (uploads.stream().noneMatch(upload -> "file".equals(upload.name()))) {
            faults.form("file", "缺少文件 / the file is missing");
        }
        for (FileUpload upload : uploads) {
            if (!"file".equals(upload.name()) && !MAPPING.equals(upload.name())) {
                faults.form(upload.name(), "文件只能放在 file 或 mapping 字段 / files belong into the fields file or mapping");
            }
        }
        if (uploads.stream().filter(upload -> MAPPING.equals(upload.name())).count() > 1) {
            faults.form(MAPPING, "字段重复 / given more than once");
        }
        names(uploads, faults);
        String into = Optional.ofNullable(form.get("into")).orElse("");
        if (Choice.OF_IMPORTS.find(into).isEmpty()) {
            faults.form("into", "应为 %s / must be one of these".formatted(Choice.OF_IMPORTS.listed()));
        }
        faults.raise();
    }

    /** What a file system would not take, or not twice. */
    private static void names(List<FileUpload> uploads, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (FileUpload upload : uploads) {
            String name = kept(upload);
            if (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
                faults.form(
                        upload.name(),
                        String.format(
                                Locale.ROOT,
                                "文件名过长，至多 %d 字节 / the name of the file is longer than that",
                                MOST_NAME_BYTES));
            } else if (!seen.add(upload.name() + "/" + name)) {
                faults.form(upload.name(), "两个文件同名：%s / two files of one name".formatted(name));
            }
        }
    }

    /** The base name that a file was given, as it is kept. */
    private static String kept(FileUpload upload) {
        String name = upload.fileName().replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        return name.isEmpty() || name.startsWith(".") ? "upload" + name : name;
    }

    private static void oneOf(MultiMap form, String name, Set<String> words, Faults faults) {
        given(form, name)
                .filter(text -> !words.contains(text))
                .ifPresent(text -> faults.form(name, "应为 %s 之一 / must be one of these".formatted(listed(words))));
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    /** A job for the uploads; where there can be none, they are gone. */
    private static Taken taken(List<FileUpload> uploads, Path root, Jobs jobs) {
        try {
            Job job = jobs.announce("import");
            try {
                return new Taken(job, gathered(uploads, root));
            } catch (RuntimeException e) {
                jobs.withdraw(job);
                throw e;
            }
        } catch (RuntimeException e) {
            uploads.forEach(upload -> Scratch.remove(Path.of(upload.uploadedFileName())));
            throw e;
        }
    }

    /** Puts the uploads into a folder of the job's own, under the base names they were given. */
    private static Path gathered(List<FileUpload> uploads, Path root) {
        Path folder = null;
        boolean whole = false;
        try {
            folder = Files.createTempDirectory(root, "job");
            for (FileUpload upload : uploads) {
                Path part = DataFolder.folder(folder.resolve(upload.name()));
                Path received = Path.of(upload.uploadedFileName());
                DataFolder.narrow(received);
                Files.move(received, part.resolve(kept(upload)));
            }
            whole = true;
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole && folder != null) {
                Scratch.remove(folder);
            }
        }
    }

    /** A job on record and the folder with its files. */
    private record Taken(Job job, Path folder) {}

    /** What an import is made with. */
    private record Importing(Importer importer, FileReaders readers, ImportLimits limits) {}

    private static void accept(RoutingContext context, Taken taken, MultiMap form, Importing importing, Jobs jobs) {
        Job job = taken.job();
        jobs.start(job, new ImportWork(importing, taken.folder(), form));
        context.response().putHeader("Location", "/api/v1/jobs/" + job.id());
        Answer.bytes(
                context,
                202,
                "application/json; charset=utf-8",
                Json.write(Map.of(
                        "id",
                        job.id().toString(),
                        "job",
                        "/api/v1/jobs/" + job.id(),
                        "import",
                        "/api/v1/imports/" + job.id())));
    }

    /** The import of what was uploaded. */
    private record ImportWork(Importing importing, Path folder, MultiMap form) implements Jobs.Work {
        @Override
        public Object run(Job job) {
            return ImportReport.inFormWords(imported(importing, order(folder, form, importing.limits()), folder, job)
                    .json());
        }

        @Override
        public Optional<Object> told(Throwable failure) {
            return failure instanceof FileFault fault ? Optional.of(problem(fault)) : Optional.empty();
        }

        @Override
        public void leave() {
            Scratch.remove(folder);
        }
    }

    /** Imports a file that a process of its own reads. */
    private static ImportReport imported(Importing importing, ImportOrder order, Path folder, Job job) {
        try (FileOpening file = FileOpening.apart(order, folder, importing.readers(), job::heed)) {
            return importing.importer().run(order, file, job.id(), heardBy(job));
        }
    }

    private static ImportOrder order(Path folder, MultiMap form, ImportLimits limits) {
        return new ImportOrder(
                main(folder.resolve("file")),
                Choice.OF_IMPORTS.find(form.get("into")).orElseThrow(),
                given(form, "crs"),
                given(form, "datum"),
                "true".equals(form.get("swapXy")),
                given(form, "encoding"),
                Optional.of(folder.resolve(MAPPING)).filter(Files::isDirectory).map(ImportRoutes::main),
                "true".equals(form.get("dryRun")),
                limits);
    }

    private static ImportProgress heardBy(Job job) {
        return new ImportProgress() {
            @Override
            public void read(long rows, OptionalLong total) {
                job.progress("reading", rows, total);
            }

            @Override
            public void merging(long rows) {
                job.progress("merging", rows, OptionalLong.of(rows));
            }

            @Override
            public void heed() {
                job.heed();
            }

            @Override
            public void interruptBy(Runnable how) {
                job.interruptBy(how);
            }

            @Override
            public void uninterrupted() {
                job.uninterrupted();
            }
        };
    }

    private static Problem problem(FileFault fault) {
        return new Problem(
                "/problems/" + fault.code(),
                "文件不能接受 / File not acceptable",
                422,
                FormWording.of(fault.getMessage()),
                List.of());
    }

    /** At the start: what a server that was killed had received and could not delete. */
    public static void forgetUploads(Path uploads) {
        if (Files.isDirectory(uploads)) {
            Scratch.remove(uploads);
        }
    }

    private static Optional<String> given(MultiMap form, String name) {
        return Optional.ofNullable(form.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** Of loose Shapefile parts the .shp, else the only file. */
    private static Path main(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            return all.stream()
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".shp"))
                    .findFirst()
                    .orElse(all.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
