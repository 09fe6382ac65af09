package cn.tidu.map.tiles;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Tiles in memory under a budget of bytes (瓦片缓存). The version is part of the key: what has changed is asked for under
 * another key, and what nobody asks for any more falls out. Concurrent misses of one tile are computed once.
 */
final class TileCache {
    /** What an entry weighs beside its bytes. */
    private static final int OVERHEAD = 160;

    /**
     * What a tile is known by.
     *
     * @param version of the collections it shows
     */
    record Key(Tileset set, TileAddress at, TileFilter filter, Audience audience, String version, Coding coding) {
        Key in(Coding other) {
            return new Key(set, at, filter, audience, version, other);
        }
    }

    private final AsyncCache<Key, Tile> tiles;

    /** A cache of so many bytes. */
    TileCache(long bytes) {
        tiles = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Tile tile) -> tile.body().length + OVERHEAD)
                .recordStats()
                .buildAsync();
    }

    /** The tile if it is here and ready. */
    Tile ready(Key key) {
        CompletableFuture<Tile> future = tiles.getIfPresent(key);
        return future == null || !future.isDone() || future.isCompletedExceptionally() ? null : future.join();
    }

    /** The tile, computed if it is not here; a failure is not kept. */
    CompletableFuture<Tile> get(Key key, Supplier<CompletableFuture<Tile>> compute) {
        return tiles.get(key, (wanted, executor) -> compute.get());
    }

    /** Hits, misses, evictions. */
    com.github.benmanes.caffeine.cache.stats.CacheStats stats() {
        return tiles.synchronous().stats();
    }

    long bytes() {
        return tiles.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    long size() {
        return tiles.synchronous().estimatedSize();
    }
}
