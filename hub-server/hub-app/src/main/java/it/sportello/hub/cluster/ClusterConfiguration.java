package it.sportello.hub.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.MapConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The grid's member in this process. */
@Configuration
class ClusterConfiguration {

    private static final int PORTS_TRIED = 20;

    @Bean
    Config hazelcastConfig(ClusterSettings settings) {
        var config = new Config().setClusterName(settings.name());
        config.setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                // A hung node or a cut cable is noticed in seconds; a killed one at once, by its sockets.
                .setProperty("hazelcast.heartbeat.interval.seconds", "1")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "10")
                .setProperty("hazelcast.merge.first.run.delay.seconds", "10")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "10")
                .setProperty("hazelcast.socket.bind.any", "false");
        config.getJetConfig().setEnabled(false);
        var network = config.getNetworkConfig()
                .setPort(settings.port())
                .setPortAutoIncrement(true)
                .setPortCount(PORTS_TRIED)
                .setReuseAddress(true);
        network.getInterfaces().setEnabled(true).addInterface(settings.bind());
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin()
                .getTcpIpConfig()
                .setEnabled(!settings.members().isEmpty())
                .setMembers(settings.members());
        config.addMapConfig(new MapConfig(HazelcastFrameRelay.MAP).setBackupCount(1));
        return config;
    }
}
