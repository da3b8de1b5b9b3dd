package it.sportello.hub;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings each module's tables up to date from its own folder, {@code db/migration/MODULE}, with a history of its own; a
 * module after those whose tables it refers to.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final List<String> MODULES =
            List.of("branch", "catalogue", "audit", "identity", "queue", "cases", "video", "documents");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : MODULES) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("history_of_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
