package cn.tidu.facts.region;

import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** The four zones of Guangdong (珠三角、粤东、粤西、粤北). */
public enum Zone implements Named {
    PRD("珠三角", "Pearl River Delta"),
    EAST("粤东", "Eastern Guangdong"),
    WEST("粤西", "Western Guangdong"),
    NORTH("粤北", "Northern Guangdong");

    private final Text named;

    Zone(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }
}
