package cn.tidu.platform.settings;

/** A setting that cannot be used; the message names it and says what is expected. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of a setting, what was found, and what is expected in Chinese and English. */
    public SettingException(String key, String found, String zh, String en) {
        super("设置 %s=%s 无法使用，应为%s / setting cannot be used: expected %s".formatted(key, found, zh, en));
    }
}
