package cn.tidu.matching.backtest;

import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** What a rank is counted among (计名次的范围). */
enum Scope implements Named {
    /** Cities, each by its best park. */
    CITY("按市", "by city"),
    /** Parks, for moves whose report names a known one. */
    PARK("按园区", "by park");

    private final Text named;

    Scope(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }
}
