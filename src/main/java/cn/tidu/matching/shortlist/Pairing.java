package cn.tidu.matching.shortlist;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which firms are paired with which parks (配对方案); a set of pairs that can change. */
final class Pairing {
    private final BitSet[] parksOf;
    private final BitSet[] firmsOf;

    Pairing(int firms, int parks) {
        this(sets(firms), sets(parks));
    }

    private Pairing(BitSet[] ofFirst, BitSet[] ofSecond) {
        this.parksOf = ofFirst;
        this.firmsOf = ofSecond;
    }

    private static BitSet[] sets(int count) {
        return IntStream.range(0, count).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
    }

    /** A pairing of its own with the same pairs. */
    Pairing copy() {
        Pairing copy = new Pairing(parksOf.length, firmsOf.length);
        copy.addAll(this);
        return copy;
    }

    /** The same pairs seen from the other side: a change here is a change there. */
    Pairing exchanged() {
        return new Pairing(firmsOf, parksOf);
    }

    void add(int firm, int park) {
        parksOf[firm].set(park);
        firmsOf[park].set(firm);
    }

    void remove(int firm, int park) {
        parksOf[firm].clear(park);
        firmsOf[park].clear(firm);
    }

    void addAll(Pairing other) {
        for (int firm = 0; firm < parksOf.length; firm++) {
            int at = firm;
            other.parksOf(firm).forEach(park -> add(at, park));
        }
    }

    boolean has(int firm, int park) {
        return parksOf[firm].get(park);
    }

    IntStream parksOf(int firm) {
        return parksOf[firm].stream();
    }

    IntStream firmsOf(int park) {
        return firmsOf[park].stream();
    }

    int parkCount(int firm) {
        return parksOf[firm].cardinality();
    }

    int firmCount(int park) {
        return firmsOf[park].cardinality();
    }

    int size() {
        return IntStream.range(0, parksOf.length).map(this::parkCount).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pairing that && java.util.Arrays.equals(parksOf, that.parksOf);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(parksOf);
    }

    @Override
    public String toString() {
        return java.util.Arrays.toString(parksOf);
    }
}
