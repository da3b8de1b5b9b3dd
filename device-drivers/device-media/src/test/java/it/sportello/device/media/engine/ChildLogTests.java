package it.sportello.device.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildLogTests {
    @Test
    void addressesOfPeopleAreTakenOut() {
        assertThat(ChildLog.cleaned("no way to 192.0.2.7:5000 or 2001:db8:0:0:1:2:3:4 or 0a1b-22.local"))
                .doesNotContain("192.0.2.7")
                .doesNotContain("2001:db8")
                .doesNotContain("0a1b")
                .contains("no way to <address>");
    }

    @Test
    void aLineIsBoundedAndOne() {
        assertThat(ChildLog.cleaned("x\u001b[31m" + "y".repeat(1_000))).hasSize(300).doesNotContain("\u001b");
    }
}
