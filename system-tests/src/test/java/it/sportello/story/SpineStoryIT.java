package it.sportello.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import it.sportello.demo.RunningDemo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of one ticket, told by the packaged programs in real browsers: kiosk, paper, phone, console and screen. Its
 * chapters follow each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpineStoryIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double LONG_MILLIS = 90_000;

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Browsers browsers;
    private static Page kiosk;
    private static Page screen;
    private static Page console;
    private static Page phone;
    private static String number;

    @BeforeAll
    static void openTheTown() throws Exception {
        demo = Towns.start(directory);
        browsers = new Browsers();
        kiosk = browsers.open(1080, 1920, "it-IT");
        screen = browsers.open(1920, 1080, "it-IT");
        console = browsers.open(1440, 900, "it-IT");
        screen.navigate(demo.plan().screenUrl());
    }

    @AfterAll
    static void closeTheTown() {
        browsers.close();
        demo.close();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(directory.toString())))
                .as("processes left behind")
                .isEmpty();
    }

    @Test
    @Order(1)
    void anExpertSignsInAndOpensACounter() {
        console.navigate(demo.plan().hubUrl() + "/console");
        console.locator("input[name=username]").fill("anna");
        console.locator("input[name=password]").fill("sportello");
        console.keyboard().press("Enter");
        button(console, "Sportello 1 · Centro").click();
        assertThat(console.locator("main")).containsText("Anagrafe Centro");
        browsers.picture(console, "console-lines");
    }

    @Test
    @Order(2)
    void aCitizenTakesATicketWithThreeTouches() {
        kiosk.navigate(demo.plan().kioskUrl());
        var join = button(kiosk, "^Prendi il numero$");
        join.waitFor();
        browsers.picture(kiosk, "kiosk-start");
        join.click();
        button(kiosk, "Carta d’identità elettronica").click();
        var take = button(kiosk, "^Prendi il numero$");
        assertThat(kiosk.locator("body")).containsText("Una fototessera recente");
        browsers.picture(kiosk, "kiosk-service");
        take.click();
        var shown = kiosk.locator(".sp-number").first();
        assertThat(shown).hasText(Pattern.compile("A\\d{3}"));
        number = shown.innerText().strip();
        browsers.picture(kiosk, "kiosk-ticket");
    }

    @Test
    @Order(3)
    void thePaperLeadsThePhoneToTheTicket() throws Exception {
        await().atMost(SOON).until(() -> !demo.papers().isEmpty());
        var paper = demo.papers().getLast();
        browsers.keep(paper, "paper");
        var address = Papers.qrOf(paper);
        button(kiosk, "Ho finito").click();
        assertThat(address).startsWith(demo.plan().hubUrl() + "/q/");

        phone = browsers.open(390, 844, "it-IT");
        phone.navigate(address);
        assertThat(phone.locator("body")).containsText(number);
        browsers.picture(phone, "phone-waiting");
    }

    @Test
    @Order(4)
    void theCallReachesScreenAndPhone() {
        assertThat(button(console, "Chiama il prossimo")).isVisible();
        console.keyboard().press("F2");
        assertThat(screen.locator("body")).containsText(number);
        assertThat(phone.locator("main")).containsText("Sportello 1");
        browsers.picture(screen, "screen-call");
        browsers.picture(phone, "phone-called");
        browsers.picture(console, "console-called");
    }

    @Test
    @Order(5)
    void theExpertRecallsServesAndFinishes() {
        assertThat(button(console, "Richiama")).isVisible();
        console.keyboard().press("r");
        assertThat(console.locator("main")).containsText("1 di 3");
        console.keyboard().press("s");
        assertThat(phone.locator("main")).containsText("Il tuo turno è in corso");
        assertThat(button(console, "Concludi")).isVisible();
        console.keyboard().press("f");
        assertThat(button(console, "Pratica conclusa")).isVisible();
        console.keyboard().press("1");
        assertThat(phone.locator("main")).containsText("Grazie");
        browsers.picture(phone, "phone-finished");
        assertThat(screen.locator("body")).containsText(number);
    }

    @Test
    @Order(6)
    void thePhoneAndTheScreenSurviveTheHubsEnd() {
        demo.stop("hub", false);
        var lost = screen.getByText("Collegamento interrotto").first();
        assertThat(lost).isVisible(new IsVisibleOptions().setTimeout(LONG_MILLIS));
        assertThat(screen.locator("body")).containsText(number);
        browsers.picture(screen, "screen-without-hub");
        demo.restart("hub");
        assertThat(lost).isHidden(new IsHiddenOptions().setTimeout(LONG_MILLIS));
        phone.reload();
        assertThat(phone.locator("body")).containsText(number);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }
}
