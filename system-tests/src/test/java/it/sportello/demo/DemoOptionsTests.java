package it.sportello.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOptionsTests {

    @Test
    void takeTheAddressAtWhichPhonesReachTheHub() {
        assertThat(DemoOptions.read(List.of("--public-url=http://192.168.1.20:8080/"))
                        .publicUrl())
                .contains("http://192.168.1.20:8080");
        assertThat(DemoOptions.read(List.of()).publicUrl()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--public-url=192.168.1.20:8080, failure.public-url",
        "--public-url=, failure.public-url",
        "--public-url=ftp://town, failure.public-url",
        "--public-url=http://a b, failure.public-url",
        "--fast, failure.option"
    })
    void sayPlainlyWhatIsWrong(String word, String key) {
        assertThatThrownBy(() -> DemoOptions.read(List.of(word)))
                .isInstanceOfSatisfying(
                        DemoFailure.class, failure -> assertThat(failure.key()).isEqualTo(key));
    }

    @Test
    void standInEveryQrCode() {
        var plan = new DemoPlan(Path.of("/p"), Path.of("/p/data"), DemoPlan.Ports.usual(), "https://town.example");
        assertThat(plan.hub().arguments()).contains("--sportello.public-url=https://town.example");
        assertThat(plan.kiosk().arguments()).contains("--sportello.kiosk.hub=ws://localhost:8080");
    }

    @Test
    void fallBackToAnAddressOfThisMachine() {
        OwnAddress.find()
                .ifPresent(own ->
                        assertThat(own).isNotBlank().doesNotStartWith("127.").isNotEqualTo("0.0.0.0"));
    }
}
