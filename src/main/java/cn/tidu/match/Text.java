package cn.tidu.match;

/** A sentence in Chinese and English. */
public record Text(String zh, String en) {}
