package it.sportello.device.media.engine;

import it.sportello.device.CameraMode;
import java.util.List;

/**
 * What the calls of one pair came to. Work is in percent of one core, memory in bytes.
 *
 * @param firsts of each call, the first one first
 * @param agesAtKiosk in milliseconds, sorted
 * @param agesAtExpert in milliseconds, sorted
 */
record MediaBenchResult(
        String who,
        CameraMode mode,
        List<First> firsts,
        List<Integer> agesAtKiosk,
        List<Integer> agesAtExpert,
        double engineWork,
        double kioskWork,
        double expertWork,
        long engineBytes,
        long kioskBytes) {

    /** When each side had its first picture, in milliseconds after the call began. */
    record First(long atKiosk, long atExpert) {}

    /** Of the calls after the first, the one in the middle. */
    First usualFirst() {
        List<First> later = firsts.subList(1, firsts.size());
        return new First(
                middle(later.stream().map(First::atKiosk).sorted().toList()),
                middle(later.stream().map(First::atExpert).sorted().toList()));
    }

    double work() {
        return engineWork + kioskWork;
    }

    private static long middle(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
