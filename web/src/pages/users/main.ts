/** The page of accounts and roles, for administrators. */
import { h, live } from "../../base/dom";
import { openPage, section } from "../../parts/frame/page";
import type { Role } from "../../parts/frame/session";
import { addPart } from "./add";
import { userList } from "./list";
import { texts } from "./texts";

const all: Role[] = ["public", "enterprise", "park", "organizer", "planner", "admin"];

void openPage({
  page: "users", heading: texts["users.heading"], roles: ["admin"],
  build: async (who) => {
    const list = userList(who);
    await list.load();
    return [
      section("users-part", texts["users.list"], list.element),
      h("div", { class: "two" },
        addPart(() => list.load()),
        section("roles", texts["users.roles"], h("dl", { class: "roles" },
          ...all.flatMap((role) => [h("dt", {}, live(texts[`role.${role}`])), h("dd", {}, live(texts[`may.${role}`]))])))),
    ];
  },
});
