package cn.tidu.platform.access;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/** Who somebody is to Tidu (角色). The last two are the program's own and no account can have them. */
public enum Role implements Named, Coded {
    PUBLIC("公众", "anyone, without an account"),
    ENTERPRISE("企业", "own firms and their intentions"),
    PARK("园区", "its park's record and the leads it gets"),
    ORGANIZER("对接会组织者", "matchmaking events"),
    PLANNER("规划人员", "imports, plans, assessments, for a city or the province"),
    ADMIN("管理员", "accounts"),
    LOCAL("本机运维", "the operator at the command line"),
    SYSTEM("程序自身", "the server's own work");

    private final Text named;

    Role(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }

    /** The roles that an account can have. */
    public static List<Role> ofAccounts() {
        return List.of(ENTERPRISE, PARK, ORGANIZER, PLANNER, ADMIN);
    }

    /** By its code. */
    public static Optional<Role> find(String code) {
        return Coded.find(Role.class, code);
    }
}
