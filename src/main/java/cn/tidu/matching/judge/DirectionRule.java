package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.guidance.Status;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkKind;
import cn.tidu.facts.region.Zone;
import cn.tidu.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Direction of transfer (转移方向): out of the delta to the east, west and north, and to parks that host transfers in the
 * delta's outer cities 惠州, 江门, 肇庆 (the “三个地市” of the 十三五 park plan and of the 2023 measures); never into the core.
 * Headquarters, research and sales without production may go to the major platforms of 粤府办〔2013〕31号 第26条.
 */
public final class DirectionRule implements HardRule {
    private static final Set<String> OUTER_CITIES = Set.of("441300", "440700", "441200");
    private static final Set<String> TRANSFER_ZONES = Set.of("EAST", "WEST", "NORTH");

    @Override
    public String id() {
        return "direction";
    }

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        if (matchCase.parkZone() != Zone.PRD || isPlatformForHeadquarters(matchCase)) {
            return Optional.empty();
        }
        boolean outer = OUTER_CITIES.contains(matchCase.park().cityCode());
        boolean fromDelta = matchCase.enterprise().origin().zone() == Zone.PRD;
        if (fromDelta && mayHost(matchCase.park())) {
            return Optional.empty();
        }
        String city = matchCase
                .catalogue()
                .regions()
                .getCity(matchCase.park().cityCode())
                .name();
        String cityEn = matchCase
                .catalogue()
                .regions()
                .getCity(matchCase.park().cityCode())
                .nameEn();
        Text reason = outer && fromDelta
                ? new Text(
                        "%s属珠三角，只有承接产业转移的园区可作去向，该园区不是".formatted(city),
                        "%s lies in the delta: only its transfer parks may host, this is none".formatted(cityEn))
                : new Text(
                        "产业转移的方向是珠三角向粤东、粤西、粤北，%s属珠三角，不作承接地".formatted(city),
                        "transfer goes from the delta to the east, west and north; %s lies in the delta"
                                .formatted(cityEn));
        return Optional.of(new Exclusion("direction", reason, basis(matchCase)));
    }

    /** Whether a park of the delta may host firms of the delta. */
    public static boolean mayHost(Park park) {
        return OUTER_CITIES.contains(park.cityCode())
                && (park.isTransferPark() || park.kind() == ParkKind.MAJOR_PLATFORM);
    }

    /** When no production moves, the platforms that the documents name for headquarters and research are no wrong direction. */
    private static boolean isPlatformForHeadquarters(Case matchCase) {
        return !matchCase.enterprise().functions().contains(Function.PRODUCTION)
                && matchCase.rules().scored().stream()
                        .filter(weighed -> weighed.part() == GuidancePart.PLATFORM)
                        .anyMatch(weighed -> weighed.rule()
                                .targetParks()
                                .contains(matchCase.park().id()));
    }

    private static List<Citation> basis(Case matchCase) {
        return matchCase.catalogue().rules().stream()
                .filter(rule -> rule.kind() != RuleKind.RESTRICTED && rule.kind() != RuleKind.PROHIBITED)
                .filter(rule -> rule.sources().contains("PRD") && rule.targets().containsAll(TRANSFER_ZONES))
                .filter(rule -> matchCase.statusFactor(rule) > 0)
                .sorted(Comparator.comparing((Rule rule) -> rule.statusOn(matchCase.day()) != Status.IN_FORCE)
                        .thenComparing(rule -> !rule.selection())
                        .thenComparing(rule -> -rule.confidence().factor())
                        .thenComparing(rule -> rule.document().issued(), Comparator.reverseOrder())
                        .thenComparing(Rule::id))
                .limit(2)
                .map(rule -> Citation.of(rule, matchCase.day()))
                .toList();
    }
}
