package cn.tidu.text;

import com.google.errorprone.annotations.Immutable;

/** A sentence in Chinese and English. */
@Immutable
public record Text(String zh, String en) {}
