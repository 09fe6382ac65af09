package cn.tidu.matching.rank;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industries.Fit;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.judge.IndustryCriterion;
import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of {@link IndustryCriterion}: one for every industry of a firm. Each word of the parks is compared once. */
final class IndustryColumns implements ColumnSource {
    private final Industries industries;
    private final Cache<Object, Column> kept;
    private final List<List<String>> codes = new ArrayList<>();
    private final int[][] words;
    private final boolean[] ofOneArea;

    private record Key(String industry) {}

    IndustryColumns(Ground ground) {
        Catalogue catalogue = ground.catalogue();
        this.industries = catalogue.industries();
        this.kept = ground.kept();
        Map<String, Integer> known = new LinkedHashMap<>();
        List<Park> parks = catalogue.parks();
        this.words = new int[parks.size()][];
        this.ofOneArea = new boolean[parks.size()];
        for (int i = 0; i < words.length; i++) {
            List<String> own = parks.get(i).industryWords();
            words[i] = own.stream()
                    .mapToInt(word -> known.computeIfAbsent(word, this::number))
                    .toArray();
            ofOneArea[i] = own.stream().anyMatch(IndustryCriterion::isOfOneArea);
        }
    }

    private int number(String word) {
        codes.add(industries.codesOf(word));
        return codes.size() - 1;
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        return kept.get(new Key(firm.firm().industry().code()), key -> column(firm));
    }

    private Column column(FirmView firm) {
        Column.Maker maker = new Column.Maker(words.length);
        if (IndustryCriterion.isTooCoarse(firm.firm())) {
            return maker.make();
        }
        String code = firm.firm().industry().code();
        List<Optional<Fit>> fits =
                codes.stream().map(all -> industries.fit(code, all)).toList();
        for (int i = 0; i < words.length; i++) {
            double value = -1;
            double low = 0;
            double high = 0;
            for (int word : words[i]) {
                if (fits.get(word).isPresent()) {
                    Fit fit = fits.get(word).get();
                    value = Math.max(value, fit.value());
                    low = Math.max(low, fit.low());
                    high = Math.max(high, fit.high());
                }
            }
            if (value > 0 || (value == 0 && !ofOneArea[i])) {
                maker.known(i, value, low, high);
            }
        }
        return maker.make();
    }
}
