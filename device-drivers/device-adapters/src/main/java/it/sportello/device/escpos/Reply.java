package it.sportello.device.escpos;

import it.sportello.device.DeviceState.Fact;
import java.util.EnumSet;
import java.util.Set;

/** One thing that a printer says. */
sealed interface Reply {
    /** The answer to a question asked out of turn; the bits mean what the question asked for. */
    record Now(int bits) implements Reply {}

    /** The paper sensors, answered in turn: all before it was worked off. */
    record Printed(int bits) implements Reply {
        boolean paperOut() {
            return (bits & 0x0c) != 0;
        }
    }

    /** A status sent unasked. */
    record Unasked(int printer, int error, int paper) implements Reply {
        Set<Fact> facts() {
            Set<Fact> facts = EnumSet.noneOf(Fact.class);
            addIf(facts, printer, 0x20, Fact.COVER_OPEN);
            addIf(facts, error, 0x08, Fact.CUTTER_FAULT);
            addIf(facts, error, 0x20, Fact.HARDWARE_FAULT);
            addIf(facts, error, 0x40, Fact.OVERHEATED);
            addIf(facts, paper, 0x03, Fact.PAPER_NEAR_END);
            addIf(facts, paper, 0x0c, Fact.PAPER_OUT);
            if (facts.isEmpty()) {
                addIf(facts, printer, 0x08, Fact.OFFLINE);
            }
            return facts;
        }
    }

    /** A byte that no printer of this kind sends. */
    record Noise(int value) implements Reply {}

    /** The facts in the four answers to the questions asked out of turn. */
    static Set<Fact> facts(int printer, int cause, int error, int paper) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        addIf(facts, cause, 0x04, Fact.COVER_OPEN);
        addIf(facts, cause, 0x20, Fact.PAPER_OUT);
        addIf(facts, error, 0x08, Fact.CUTTER_FAULT);
        addIf(facts, error, 0x20, Fact.HARDWARE_FAULT);
        addIf(facts, error, 0x40, Fact.OVERHEATED);
        addIf(facts, paper, 0x60, Fact.PAPER_OUT);
        if (facts.isEmpty()) {
            addIf(facts, printer, 0x08, Fact.OFFLINE);
            addIf(facts, cause, 0x40, Fact.HARDWARE_FAULT);
        }
        addIf(facts, paper, 0x0c, Fact.PAPER_NEAR_END);
        return facts;
    }

    private static void addIf(Set<Fact> facts, int bits, int mask, Fact fact) {
        if ((bits & mask) != 0) {
            facts.add(fact);
        }
    }
}
