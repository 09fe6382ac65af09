package cn.tidu.map.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings the tiles of low zooms into memory before somebody asks for them (预热), one after the other, so that others are served beside it. */
final class TileWarming {
    /** Deeper there are thousands of tiles and few of them are asked for. */
    static final int DEEPEST = 8;

    private static final List<Coding> CODINGS = List.of(Coding.ZSTD, Coding.GZIP);

    private final TileService service;

    TileWarming(TileService service) {
        this.service = service;
    }

    /**
     * What was done.
     *
     * @param tiles asked for, each in every coding that browsers take
     * @param empty of them with nothing in them
     * @param bytes of all
     */
    record Warmed(int tiles, int empty, long bytes) {
        private Warmed with(Tile tile) {
            return new Warmed(tiles + 1, empty + (tile.body().length == 0 ? 1 : 0), bytes + tile.body().length);
        }
    }

    private record One(Tileset set, TileAddress at, Coding coding) {}

    /**
     * Warms tilesets.
     *
     * @param bounds west, south, east, north of the province, degrees
     * @param deepest last zoom
     */
    CompletableFuture<Warmed> warm(List<Tileset> sets, List<Double> bounds, int deepest, Audience audience) {
        CompletableFuture<Warmed> all = CompletableFuture.completedFuture(new Warmed(0, 0, 0));
        for (One one : wanted(sets, bounds, deepest)) {
            Audience seen = one.set().secret() ? audience : Audience.EVERYONE;
            all = all.thenCompose(done -> service.get(one.set(), one.at(), TileFilter.NONE, seen, one.coding())
                    .thenApply(done::with));
        }
        return all;
    }

    private static List<One> wanted(List<Tileset> sets, List<Double> bounds, int deepest) {
        List<One> wanted = new ArrayList<>();
        for (Tileset set : sets) {
            for (TileAddress at : TileAddress.within(bounds, deepest)) {
                CODINGS.forEach(coding -> wanted.add(new One(set, at, coding)));
            }
        }
        return wanted;
    }
}
