package cn.tidu.platform.settings;

/** A setting that cannot be used; the message names it and says what is expected. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingException(String key, String found, String expected) {
        super("设置 %s=%s 无法使用 / setting cannot be used: expected %s".formatted(key, found, expected));
    }
}
