package cn.tidu.people.account;

import cn.tidu.facts.enterprise.CreditCode;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which scopes a role can have (适用范围): cities, parks or firms that exist. */
final class ScopeRules {
    private ScopeRules() {}

    /** What is wrong with the scopes, if anything is. */
    static Optional<String> fault(Handle handle, Role role, List<String> scopes) {
        return switch (role) {
            case PLANNER ->
                scopes.isEmpty()
                        ? Optional.of(
                                "规划人员须有范围：市代码，或 440000 表示全省 / a planner needs a scope: city codes, or 440000 for the province")
                        : cities(handle, scopes);
            case ORGANIZER -> cities(handle, scopes);
            case PARK ->
                scopes.isEmpty()
                        ? Optional.of("园区账户须有范围：园区编号 / a park's account needs the ids of its parks")
                        : named("不是园区编号 / are no park ids", AccountRepository.unknownParks(handle, scopes));
            case ENTERPRISE ->
                named(
                        "不是统一社会信用代码（GB 32100-2015）/ are no unified social credit codes",
                        scopes.stream()
                                .filter(code -> !CreditCode.isValid(code))
                                .toList());
            default -> named("该角色没有范围 / this role has no scopes", scopes);
        };
    }

    private static Optional<String> cities(Handle handle, List<String> scopes) {
        List<String> cities =
                scopes.stream().filter(code -> !Identity.PROVINCE.equals(code)).toList();
        return named("不是市代码 / are no city codes", AccountRepository.unknownCities(handle, cities));
    }

    private static Optional<String> named(String what, List<String> wrong) {
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong) + " " + what);
    }
}
