package cn.tidu.matching.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gauss–Legendre nodes on the unit interval (高斯–勒让德求积), Abramowitz &amp; Stegun 25.4.30; exact to degree 2n − 1. */
final class Quadrature {
    private static final double CLOSE = 1e-15;
    private static final int MOST_STEPS = 100;
    private static final Map<Integer, List<Node>> KNOWN = new ConcurrentHashMap<>();

    private Quadrature() {}

    /** Where to evaluate and how much it counts. */
    record Node(double at, double weight) {}

    /** All nodes of the rule of n points. */
    static List<Node> onUnitInterval(int n) {
        return KNOWN.computeIfAbsent(n, Quadrature::nodes);
    }

    private static List<Node> nodes(int n) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            double x = Math.cos(Math.PI * (i - 0.25) / (n + 0.5));
            double slope = slope(n, x);
            for (int step = 0; step < MOST_STEPS; step++) {
                double move = legendre(n, x) / slope;
                x -= move;
                slope = slope(n, x);
                if (Math.abs(move) < CLOSE) {
                    break;
                }
            }
            nodes.add(new Node((1 + x) / 2, 1 / ((1 - x * x) * slope * slope)));
        }
        return List.copyOf(nodes);
    }

    private static double legendre(int n, double x) {
        return pair(n, x)[0];
    }

    private static double slope(int n, double x) {
        double[] p = pair(n, x);
        return n * (x * p[0] - p[1]) / (x * x - 1);
    }

    /** P_n and P_(n−1) at x by the three-term recurrence. */
    private static double[] pair(int n, double x) {
        double before = 0;
        double now = 1;
        for (int k = 1; k <= n; k++) {
            double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
            before = now;
            now = next;
        }
        return new double[] {now, before};
    }
}
