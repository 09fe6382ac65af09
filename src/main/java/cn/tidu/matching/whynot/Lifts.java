package cn.tidu.matching.whynot;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which single changes take away a hard rule that stands against a park (解除排除的改动). */
final class Lifts {
    private final Trials trials;
    private final Question question;

    Lifts(Trials trials, Question question) {
        this.trials = trials;
        this.question = question;
    }

    /** Changes after which a constraint no longer stands, each tried; choices first, then facts about the firm. */
    List<Change> of(String constraint) {
        Predicate<Question> lifted = other -> trials.exclusions(other).stream()
                .noneMatch(exclusion -> exclusion.constraint().equals(constraint));
        List<Change> changes = new ArrayList<>();
        exclusion(constraint, lifted).ifPresent(changes::add);
        needs(constraint, lifted, changes);
        stages(constraint, lifted, changes);
        DayChange days = new DayChange(question, trials);
        days.nearest(lifted)
                .map(day -> days.change(day, List.of(constraint), place(question.on(Optional.of(day)))))
                .ifPresent(changes::add);
        pollution(constraint, lifted).ifPresent(changes::add);
        flags(constraint, lifted, changes);
        return changes;
    }

    private Optional<Trials.Place> place(Question other) {
        return trials.place(other);
    }

    private Optional<Change> exclusion(String constraint, Predicate<Question> lifted) {
        Set<String> others = new HashSet<>(question.exclude());
        if (!others.remove(trials.park().id())) {
            return Optional.empty();
        }
        Question changed = question.leavingOut(others);
        return lifted.test(changed)
                ? Optional.of(plain(
                        "exclude",
                        trials.park().id(),
                        null,
                        false,
                        constraint,
                        changed,
                        "请求不再排除该园区",
                        "if the request no longer leaves the park out"))
                : Optional.empty();
    }

    private void needs(String constraint, Predicate<Question> lifted, List<Change> changes) {
        for (Figure need : Resource.figures()) {
            NeedChange change = new NeedChange(need, question, trials);
            OptionalDouble most = change.greatestBelow(value -> lifted.test(question.of(change.firmWith(value))));
            if (most.isPresent()) {
                changes.add(change.change(
                        most.getAsDouble(),
                        List.of(constraint),
                        place(question.of(change.firmWith(most.getAsDouble())))));
            }
        }
    }

    private void stages(String constraint, Predicate<Question> lifted, List<Change> changes) {
        Stage now = question.enterprise().stage();
        for (Stage stage : Stage.values()) {
            Question changed =
                    question.of(question.enterprise().but().stage(stage).make());
            if (stage != now && lifted.test(changed)) {
                changes.add(plain(
                        "stage",
                        now.code(),
                        stage.code(),
                        false,
                        constraint,
                        changed,
                        "改为“%s”而不是“%s”".formatted(stage.nameZh(), now.nameZh()),
                        "if what moves is: %s (now: %s)".formatted(stage.nameEn(), now.nameEn())));
            }
        }
    }

    private Optional<Change> pollution(String constraint, Predicate<Question> lifted) {
        if (!question.enterprise().polluting().equals(Optional.of(true))) {
            return Optional.empty();
        }
        Question changed = question.of(
                question.enterprise().but().polluting(Optional.of(false)).make());
        return lifted.test(changed)
                ? Optional.of(plain(
                        "polluting",
                        true,
                        false,
                        true,
                        constraint,
                        changed,
                        "若企业确无污染（须有环评等证明）",
                        "only if the firm truly does not pollute, as its assessment would have to show"))
                : Optional.empty();
    }

    private void flags(String constraint, Predicate<Question> lifted, List<Change> changes) {
        List<String> flags = question.enterprise().flags().stream().sorted().toList();
        for (String flag : flags) {
            without(List.of(flag), constraint, lifted).ifPresent(changes::add);
        }
        if (flags.size() > 1) {
            without(flags, constraint, lifted).ifPresent(changes::add);
        }
    }

    private Optional<Change> without(List<String> flags, String constraint, Predicate<Question> lifted) {
        Set<String> others = new HashSet<>(question.enterprise().flags());
        flags.forEach(others::remove);
        Question changed = question.of(question.enterprise().but().flags(others).make());
        if (!lifted.test(changed)) {
            return Optional.empty();
        }
        String names = flags.stream().map(Enterprise.FLAGS::get).collect(Collectors.joining("、"));
        return Optional.of(plain(
                "flags",
                flags,
                List.of(),
                true,
                constraint,
                changed,
                "若“%s”并不属实或已依法整改".formatted(names),
                "only if it is not so, or has been put right by law: " + String.join(", ", flags)));
    }

    private Change plain(
            String kind,
            Object from,
            Object to,
            boolean fact,
            String constraint,
            Question changed,
            String zh,
            String en) {
        Optional<Trials.Place> place = place(changed);
        List<String> lifts = List.of(constraint);
        return new Change(
                kind,
                null,
                from,
                to,
                null,
                null,
                null,
                null,
                fact,
                lifts,
                place.map(Trials.Place::rank).orElse(null),
                place.map(Trials.Place::score).orElse(null),
                zh + Outcome.zh(lifts, place),
                en + Outcome.en(lifts, place));
    }
}
