package cn.tidu.platform.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * The data folder (数据目录, {@code TIDU_DATA_DIR}) is for the account that runs Tidu alone: folders have the rights {@code rwx------},
 * files {@code rw-------}, whatever the umask. File systems without such rights are left as they are.
 */
public final class DataFolder {
    private static final int STICKY = 01000;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private DataFolder() {}

    /** A folder, made with its parents if it is not there. */
    public static Path folder(Path path) throws IOException {
        return Files.createDirectories(path, rights(path, "rwx------"));
    }

    /** A file, made empty if it is not there; one that is there keeps its rights. */
    public static Path file(Path path) throws IOException {
        if (Files.exists(path)) {
            return path;
        }
        try {
            return Files.createFile(path, rights(path, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            return path;
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Takes from a file or folder what others may do with it; true if they could do anything. A link is not followed. */
    public static boolean narrow(Path path) throws IOException {
        return hasRights(path) && narrow(path, OWNERS);
    }

    private static boolean narrow(Path path, Set<PosixFilePermission> allowed) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> wanted = EnumSet.copyOf(OWNERS);
        wanted.retainAll(now);
        if (allowed.containsAll(now)) {
            return false;
        }
        Files.setPosixFilePermissions(path, wanted);
        return true;
    }

    /**
     * Takes from a data folder that is there, and from everything in it, what others may do with it. Inside the database's own folder
     * the database sees to that. A folder that is shared with all, such as {@code /tmp}, is nobody's to close.
     *
     * @param folder a data folder; may be a link to one
     * @return how many files and folders were open to others
     * @throws IOException if one of them cannot be narrowed, because it is another account's
     */
    public static int narrowAll(Path folder) throws IOException {
        Path root = folder.toRealPath();
        if (!hasRights(root) || ((int) Files.getAttribute(root, "unix:mode") & STICKY) != 0) {
            return 0;
        }
        Narrowing narrowing = new Narrowing(root);
        Files.walkFileTree(root, narrowing);
        return narrowing.narrowed;
    }

    /** Goes through a data folder. */
    private static final class Narrowing extends SimpleFileVisitor<Path> {
        /** The account of the database may be let through the folder, if it can reach its own in no other way. */
        private static final Set<PosixFilePermission> PASSING = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_EXECUTE);

        private final Path root;
        private int narrowed;

        Narrowing(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            take(folder, folder.equals(root) ? PASSING : OWNERS);
            return folder.equals(root.resolve("postgres/data"))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                take(file, OWNERS);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What goes away meanwhile needs nothing. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(Path path, Set<PosixFilePermission> allowed) throws IOException {
            try {
                narrowed += narrow(path, allowed) ? 1 : 0;
            } catch (java.nio.file.NoSuchFileException e) {
                // gone meanwhile
            }
        }
    }
}
