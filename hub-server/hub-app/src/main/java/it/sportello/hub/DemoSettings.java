package it.sportello.hub;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.demo.*}, used under the profile {@code demo} alone.
 *
 * @param password of all of the demo's staff
 * @param enrolmentCodes what each code is for: a kind of device, its branch and perhaps its booth, as {@code KIOSK:id} or
 *     {@code KIOSK:id:id}
 */
@ConfigurationProperties("sportello.demo")
record DemoSettings(
        @DefaultValue("sportello") String password,
        @DefaultValue Map<String, String> enrolmentCodes) {

    @Override
    public String toString() {
        return "DemoSettings[]";
    }
}
