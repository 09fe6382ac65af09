package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of what guidance says (区域指导的组成), each of which a request can leave out. */
public enum GuidancePart {
    /** Documents that pair origin and host (结对、对口帮扶). */
    PAIRING("pairing"),
    /** A park built together with the origin (合作共建园区), by the park's record. */
    COOPERATIVE("cooperative"),
    /** Regional industry lists (区域产业目录). */
    INDUSTRY("industry"),
    /** Kinds of hosts that documents favour: transfer, demonstration, specialised parks, main platforms (承接载体). */
    CARRIER("carrier"),
    /** Major platforms for headquarters, research and sales (省重大平台的功能性机构). */
    PLATFORM("platform"),
    /** Restrictions (限制). */
    RESTRICTION("restriction");

    static final Set<String> IDS =
            Arrays.stream(values()).map(GuidancePart::id).collect(Collectors.toUnmodifiableSet());

    private final String name;

    GuidancePart(String name) {
        this.name = name;
    }

    public String id() {
        return "guidance." + name;
    }

    /** The part a rule belongs to; none for prohibitions, which are a hard rule, and for pairings that name no origin. */
    public static Optional<GuidancePart> of(Rule rule) {
        return switch (rule.kind()) {
            case PAIRING -> rule.sources().isEmpty() ? Optional.empty() : Optional.of(PAIRING);
            case RESTRICTED -> Optional.of(RESTRICTION);
            case PROHIBITED -> Optional.empty();
            case ENCOURAGED, SPECIALISE -> {
                if (StageScope.forHeadquarters(rule)) {
                    yield Optional.of(PLATFORM);
                }
                yield Optional.of(rule.codes().isEmpty() ? CARRIER : INDUSTRY);
            }
        };
    }

    static boolean restricts(Rule rule) {
        return rule.kind() == RuleKind.RESTRICTED || rule.kind() == RuleKind.PROHIBITED;
    }
}
