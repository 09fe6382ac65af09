package cn.tidu.facts.guidance;

import cn.tidu.facts.guidance.GuidanceRepository.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that quotes are exact substrings of the policy texts, white space aside (引文核对). */
public final class QuoteCheck {
    private QuoteCheck() {}

    /**
     * Checks every quote.
     *
     * @param folder folder with the policy texts, UTF-8
     * @return a sentence for each quote that is not in its file, or whose file is missing; empty when all are exact
     */
    public static List<String> faults(List<Quoted> rules, Path folder) {
        Map<String, String> texts = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Quoted rule : rules) {
            String text = texts.computeIfAbsent(rule.policyFile(), name -> read(folder.resolve(name)));
            if (text.isEmpty()) {
                faults.add("%s：缺少文件 %s / file missing".formatted(rule.ruleId(), rule.policyFile()));
            } else if (!text.contains(squeeze(rule.quote()))) {
                faults.add("%s（%s）：引文与 %s 不符 / quote not found: %s"
                        .formatted(rule.ruleId(), rule.clause(), rule.policyFile(), rule.quote()));
            }
        }
        return faults;
    }

    private static String read(Path file) {
        try {
            return Files.isReadable(file) ? squeeze(Files.readString(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without any white space, the ideographic space (U+3000) and the byte-order mark among it. */
    static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000\\ufeff]+", "");
    }
}
