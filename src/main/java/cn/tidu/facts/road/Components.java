package cn.tidu.facts.road;

import java.util.HashMap;
import java.util.Map;

/** Connected parts of a network (连通分量) by union-find with path halving; nodes are numbered from 1. */
final class Components {
    private final int[] parent;

    Components(int nodes) {
        parent = new int[nodes + 1];
        for (int i = 0; i <= nodes; i++) {
            parent[i] = i;
        }
    }

    /** An edge joins two nodes. */
    void join(long one, long other) {
        parent[root((int) one)] = root((int) other);
    }

    /** Nodes outside the largest part; of equal parts the one with the lowest node stays. */
    long[] apart() {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int node = 1; node < parent.length; node++) {
            sizes.merge(root(node), 1, Integer::sum);
        }
        int largest = 0;
        for (int node = parent.length - 1; node >= 1; node--) {
            if (largest == 0 || sizes.get(root(node)) >= sizes.get(root(largest))) {
                largest = node;
            }
        }
        int main = largest;
        return java.util.stream.IntStream.range(1, parent.length)
                .filter(node -> root(node) != root(main))
                .asLongStream()
                .toArray();
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
