package it.sportello.hub;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** After every story with a hub: no connection of its pool is kept by anybody. */
public final class ConnectionsCameBack extends AbstractTestExecutionListener {

    private static final Duration LONGEST_WORK = Duration.ofSeconds(20);

    /** Before the listeners that take the hub down. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(HikariDataSource.class)
                    .forEach(pool -> await("all connections of the pool are back")
                            .atMost(LONGEST_WORK)
                            .until(() -> pool.getHikariPoolMXBean() == null
                                    || pool.getHikariPoolMXBean().getActiveConnections() == 0));
        }
    }
}
