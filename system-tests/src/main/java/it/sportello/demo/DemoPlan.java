package it.sportello.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a demo runs.
 *
 * @param root the folder of the project, with the packaged programs in it
 * @param directory where the demo keeps its data and logs
 * @param publicUrl where phones reach the hub: it stands in every QR code
 */
public record DemoPlan(Path root, Path directory, Ports ports, String publicUrl) {

    /** A demo that only this machine reaches. */
    public static DemoPlan onThisMachine(Path root, Path directory, Ports ports) {
        return new DemoPlan(root, directory, ports, "http://localhost:" + ports.hub());
    }

    /** The ports of the programs, and of the page that shows the emulated paper. */
    public record Ports(int hub, int kiosk, int screen, int paper) {

        /** Those that the README names. */
        public static Ports usual() {
            return new Ports(8080, 8081, 8082, 8084);
        }

        List<Integer> all() {
            return List.of(hub, kiosk, screen, paper);
        }
    }

    public String hubUrl() {
        return "http://localhost:" + ports.hub();
    }

    public String kioskUrl() {
        return "http://localhost:" + ports.kiosk();
    }

    public String screenUrl() {
        return "http://localhost:" + ports.screen();
    }

    public String paperUrl() {
        return "http://localhost:" + ports.paper();
    }

    Path printer() {
        return directory.resolve("printer");
    }

    /** The programs in the order in which they start. */
    List<Program> programs() {
        return List.of(hub(), kiosk(), screen());
    }

    Program hub() {
        return new Program(
                "hub",
                root.resolve("hub-server/hub-app/target"),
                List.of("-Xmx640m"),
                List.of(
                        "--spring.profiles.active=demo",
                        "--server.port=" + ports.hub(),
                        "--sportello.data-directory=" + directory.resolve("hub"),
                        "--sportello.public-url=" + publicUrl,
                        "--sportello.cluster.name=demo-" + ports.hub(),
                        "--sportello.demo.enrolment-codes.DEMO-K10S=KIOSK:" + CENTRO,
                        "--sportello.demo.enrolment-codes.DEMO-5CRN=SCREEN:" + CENTRO),
                ports.hub());
    }

    Program kiosk() {
        return new Program(
                "kiosk",
                root.resolve("kiosk-app/target"),
                List.of("-Xmx320m"),
                List.of(
                        "--server.port=" + ports.kiosk(),
                        "--sportello.kiosk.hub=ws://localhost:" + ports.hub(),
                        "--sportello.kiosk.directory=" + directory.resolve("kiosk"),
                        "--sportello.kiosk.name=Atrio",
                        "--sportello.kiosk.enrolment-code=DEMO-K10S",
                        "--sportello.kiosk.printer.port=" + printer()),
                ports.kiosk());
    }

    Program screen() {
        return new Program(
                "signage",
                root.resolve("signage-app/target"),
                List.of("-Xmx256m"),
                List.of(
                        "--server.port=" + ports.screen(),
                        "--sportello.signage.hub=ws://localhost:" + ports.hub(),
                        "--sportello.signage.directory=" + directory.resolve("signage"),
                        "--sportello.signage.name=Sala",
                        "--sportello.signage.enrolment-code=DEMO-5CRN"),
                ports.screen());
    }

    /** The branch of the demo's devices; its id stands in the hub's town. */
    private static final String CENTRO = "0199b000-0000-7000-8000-000000000011";

    /** The common JVM options of all programs. */
    static Stream<String> jvmOptions() {
        return Stream.of("-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Djava.awt.headless=true");
    }
}
