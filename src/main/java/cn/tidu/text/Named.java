package cn.tidu.text;

/** What has a name in Chinese and in English (双语名称). */
public interface Named {

    /** Its name in both languages. */
    Text named();

    /** Its name in Chinese. */
    default String nameZh() {
        return named().zh();
    }

    /** Its name in English. */
    default String nameEn() {
        return named().en();
    }
}
