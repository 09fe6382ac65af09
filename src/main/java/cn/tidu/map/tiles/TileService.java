package cn.tidu.map.tiles;

import cn.tidu.platform.db.CollectionVersions;
import cn.tidu.platform.db.OwnWrites;
import cn.tidu.platform.http.Worker;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tiles out of memory or out of the database. As long as the versions are known from their announcements, a tile that is
 * in memory is sent without asking the database; else every answer reads the version with the rows.
 */
final class TileService {
    private final TileRepository repository;
    private final TileCache cache;
    private final CollectionVersions versions;
    private final Worker worker;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final OwnWrites writes;

    TileService(TileRepository repository, TileCache cache, CollectionVersions versions, Worker worker) {
        this.repository = repository;
        this.cache = cache;
        this.versions = versions;
        this.worker = worker;
        this.writes = repository.ownWrites();
        versions.watch(collection -> {
            if (Tileset.ENTERPRISES.id().equals(collection)) {
                refreshCells();
            }
        });
    }

    /** A tile that needs no work at all, or null. */
    Tile ready(Tileset set, TileAddress at, TileFilter filter, Audience audience, Coding coding) {
        Optional<String> version = versions.of(set.versions());
        return version.isEmpty() || !writes.areConfirmed()
                ? null
                : cache.ready(new TileCache.Key(set, at, filter, audience, version.get(), coding));
    }

    /** The tile as of now. What this process has written since is known before its announcement comes back. */
    CompletableFuture<Tile> get(Tileset set, TileAddress at, TileFilter filter, Audience audience, Coding coding) {
        return writes.areConfirmed()
                ? announced(set, at, filter, audience, coding)
                : confirmed().thenCompose(now -> announced(set, at, filter, audience, coding));
    }

    private CompletableFuture<Boolean> confirmed() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        worker.<Boolean>run(
                () -> {
                    long before = writes.before();
                    repository.versions().forEach(versions::seen);
                    writes.confirm(before);
                    return true;
                },
                answer::complete,
                answer::completeExceptionally);
        return answer;
    }

    private CompletableFuture<Tile> announced(
            Tileset set, TileAddress at, TileFilter filter, Audience audience, Coding coding) {
        Optional<String> version = versions.of(set.versions());
        if (version.isEmpty()) {
            return compute(set, at, filter, audience, coding, version);
        }
        TileCache.Key key = new TileCache.Key(set, at, filter, audience, version.get(), coding);
        return cache.get(
                key, () -> packedAnew(key).orElseGet(() -> compute(set, at, filter, audience, coding, version)));
    }

    /** The tile out of another coding that is in memory: the same version is never computed twice. */
    private Optional<CompletableFuture<Tile>> packedAnew(TileCache.Key key) {
        for (Coding other : Coding.values()) {
            Tile tile = other == key.coding() ? null : cache.ready(key.in(other));
            if (tile != null) {
                CompletableFuture<Tile> answer = new CompletableFuture<>();
                worker.<Tile>run(
                        () -> tile.unpacked(other).packed(key.coding()),
                        answer::complete,
                        answer::completeExceptionally);
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    TileCache cache() {
        return cache;
    }

    private CompletableFuture<Tile> compute(
            Tileset set,
            TileAddress at,
            TileFilter filter,
            Audience audience,
            Coding coding,
            Optional<String> version) {
        CompletableFuture<Tile> answer = new CompletableFuture<>();
        worker.<Tile>run(
                () -> {
                    TileRepository.Fetched fetched = repository.fetch(set, at, filter, audience, version);
                    if (fetched.behind()) {
                        refreshCells();
                    }
                    return fetched.tile().packed(coding);
                },
                answer::complete,
                answer::completeExceptionally);
        return answer;
    }

    /** In the background, one at a time; until it is done tiles are counted from the rows. */
    private void refreshCells() {
        if (refreshing.compareAndSet(false, true)) {
            worker.<Boolean>run(
                    () -> {
                        refreshing.set(false);
                        repository.refreshCells();
                        return true;
                    },
                    done -> {},
                    failed -> refreshing.set(false));
        }
    }
}
