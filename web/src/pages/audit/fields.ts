/** What the columns of the database are called on the page; one not named here keeps its own name. */
import { lang } from "../../base/i18n";

const zh: Record<string, string> = {
  id: "编号", name: "名称", display_name: "显示名", role: "角色", state: "状态", scopes: "范围", created_at: "建立时间", last_sign_in_at: "上次登录",
  must_change_password: "须改口令", sessionsEnded: "结束的会话", tokensKept: "保留的令牌", tokensRevoked: "撤销的令牌", password: "口令", kind: "类型", level: "级别", city_code: "所在市", county_codes: "所在县区", industry: "行业",
  industry_words: "主导产业", stage: "转移环节", functions: "转移功能", origin_code: "转出地", credit_code: "统一社会信用代码", land_ha: "用地（公顷）",
  floor_area_m2: "厂房（平方米）", jobs: "用工", power_kva: "用电（千伏安）", water_tpd: "用水（吨/日）", wastewater_tpd: "废水（吨/日）",
  export_share: "出口占比", investment_wan: "投资（万元）", output_wan: "产值（万元）", tax_wan: "税收（万元）", energy_tce: "能耗（吨标准煤）",
  polluting: "是否有污染", group_name: "组团", synthetic: "合成", source: "来源", owner_id: "录入账户", verified: "已核实", position: "位置",
  position_accuracy: "位置精度", position_basis: "位置依据", outline: "范围", confidence: "把握", established: "批准日期", approved_area_ha: "面积（公顷）",
  partner_words: "共建方", former_names: "曾用名", attribute: "项目", value: "数值", as_of: "数据日期", park_id: "园区", enterprise_id: "企业",
  account_id: "账户", file: "文件", into: "导入到", rows: "行数", inserted: "新增", updated: "更新", unchanged: "不变", reason: "理由", note: "备注",
  document: "文件", clause: "条款", quote: "原文", valid_from: "生效", valid_to: "失效", status: "状态", grantee: "授权给", grantee_kind: "授权对象",
  contacts: "含联系人", phone: "电话", email: "邮箱", expires_at: "到期", grants: "权限",
};

/** The name of a column in the language of the page. */
export function fieldName(column: string): string {
  return lang() === "zh" ? zh[column] ?? column : column.replaceAll("_", " ");
}
