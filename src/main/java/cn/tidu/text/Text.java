package cn.tidu.text;

/** A sentence in Chinese and English. */
public record Text(String zh, String en) {}
