package cn.tidu.matching.judge;

import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/** A park that the request leaves out (用户排除). */
public final class UserExclusionRule implements HardRule {

    @Override
    public String id() {
        return "request";
    }

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        return matchCase.excludedByUser()
                ? Optional.of(new Exclusion("request", new Text("按请求排除", "left out by the request"), List.of()))
                : Optional.empty();
    }
}
