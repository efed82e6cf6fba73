package fr.palier.engine.triage;

import java.util.Arrays;

/** A stable merge sort of numbers by a comparison of one's own, without boxing. */
final class IntSort {
    private static final int INSERTION = 16;

    private IntSort() {}

    /** Order of two numbers: negative, zero or positive, as with a comparator. */
    @FunctionalInterface
    interface Order {
        int compare(int a, int b);
    }

    static void sort(int[] numbers, Order order) {
        sort(numbers, Arrays.copyOf(numbers, numbers.length), 0, numbers.length, order);
    }

    /** Sorts from one array into the other, which holds the same numbers. */
    private static void sort(int[] to, int[] from, int low, int high, Order order) {
        if (high - low <= INSERTION) {
            insert(to, low, high, order);
            return;
        }
        int middle = (low + high) >>> 1;
        sort(from, to, low, middle, order);
        sort(from, to, middle, high, order);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = right >= high || (left < middle && order.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static void insert(int[] numbers, int low, int high, Order order) {
        for (int i = low + 1; i < high; i++) {
            int number = numbers[i];
            int at = i;
            while (at > low && order.compare(numbers[at - 1], number) > 0) {
                numbers[at] = numbers[at - 1];
                at--;
            }
            numbers[at] = number;
        }
    }
}
