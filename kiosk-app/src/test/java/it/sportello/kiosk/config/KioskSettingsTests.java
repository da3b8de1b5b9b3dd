package it.sportello.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.face.Language;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KioskSettingsTests {

    @Test
    void haveASoundDefaultForEverything() {
        var settings = bind(Map.of());
        assertThat(settings.usualLanguage()).isEqualTo(Language.ITALIAN);
        assertThat(settings.idle().warning()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.printer().port()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "sportello.kiosk.hub, http://localhost, sportello.kiosk.hub",
        "sportello.kiosk.default-language, xx, sportello.kiosk.default-language",
        "sportello.kiosk.idle.warning, 5s, 20 seconds",
        "sportello.kiosk.patience, 0s, sportello.kiosk.patience"
    })
    void sayPlainlyWhatIsWrong(String key, String value, String told) {
        assertThatThrownBy(() -> bind(Map.of(key, value))).rootCause().hasMessageContaining(told);
    }

    @Test
    void refuseTwoPrinters() {
        var two = Map.of("sportello.kiosk.printer.port", "/dev/ttyUSB0", "sportello.kiosk.printer.tcp", "printer");
        assertThatThrownBy(() -> bind(two)).rootCause().hasMessageContaining("one ticket printer");
    }

    private static KioskSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("sportello.kiosk", KioskSettings.class);
    }
}
