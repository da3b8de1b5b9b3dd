package it.sportello.signage.program;

import it.sportello.api.DeviceReport;
import it.sportello.link.HubLink;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Tells the hub which version of the program runs on the screen. */
@Component
class VersionReport implements ApplicationRunner {

    private static final String UNPACKAGED = "unpackaged";

    private final HubLink link;
    private final ObjectProvider<BuildProperties> build;

    VersionReport(HubLink link, ObjectProvider<BuildProperties> build) {
        this.link = link;
        this.build = build;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = build.getIfAvailable();
        var version = known == null ? null : known.getVersion();
        link.report(new DeviceReport(version == null ? UNPACKAGED : version, List.of()));
    }
}
