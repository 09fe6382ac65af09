package cn.tidu.facts.region;

import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** The three economic circles of the delta (经济圈), 粤办函〔2011〕689号 一. */
public enum Circle implements Named {
    GFZ("广佛肇", "Guangzhou–Foshan–Zhaoqing"),
    SDH("深莞惠", "Shenzhen–Dongguan–Huizhou"),
    ZZJ("珠中江", "Zhuhai–Zhongshan–Jiangmen");

    private final Text named;

    Circle(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }
}
