package cn.tidu.tiles;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a tile is narrowed to (瓦片筛选).
 *
 * @param industry code of GB/T 4754-2017, a division or finer
 * @param origin beginning of a GB/T 2260 code: four digits for a city, six for a county
 * @param asOf the day whose rules count
 */
record TileFilter(Optional<String> industry, Optional<String> origin, Optional<LocalDate> asOf) {
    static final TileFilter NONE = new TileFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether prepared counts by city and division cannot answer it. */
    boolean finerThanCells() {
        return industry.filter(code -> code.length() != 2).isPresent()
                || origin.filter(code -> code.length() != 4).isPresent();
    }
}
