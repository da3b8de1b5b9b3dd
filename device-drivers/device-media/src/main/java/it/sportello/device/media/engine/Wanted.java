package it.sportello.device.media.engine;

import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.protocol.EngineCommand;
import it.sportello.device.media.protocol.EngineCommand.BeginCall;
import it.sportello.device.media.protocol.EngineCommand.Connect;
import it.sportello.device.media.protocol.EngineCommand.Disconnect;
import it.sportello.device.media.protocol.EngineCommand.EndCall;
import it.sportello.device.media.protocol.EngineCommand.FromPage;
import it.sportello.device.media.protocol.EngineCommand.Photograph;
import it.sportello.device.media.protocol.EngineCommand.Receive;
import it.sportello.device.media.protocol.EngineCommand.RestartIce;
import it.sportello.device.media.protocol.EngineCommand.Send;
import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.EngineCommand.StartScanning;
import it.sportello.device.media.protocol.EngineCommand.StopScanning;
import it.sportello.device.media.protocol.EngineCommand.Test;
import it.sportello.device.media.protocol.EngineCommand.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an engine was asked for last, so that another process can take it up. One thread. */
final class Wanted {
    private static final int MOST_SIGNALS = 200;

    private boolean scanning;
    private boolean testing;
    private Optional<BeginCall> call = Optional.empty();
    private Optional<Volume> volume = Optional.empty();
    private final Map<PeerId, Connect> peers = new LinkedHashMap<>();
    private final Set<String> photographs = new LinkedHashSet<>();
    private final List<Receive> unheard = new ArrayList<>();

    /** Takes note of a command; whether it still means something. */
    boolean note(EngineCommand command) {
        switch (command) {
            case StartScanning start -> scanning = true;
            case StopScanning stop -> scanning = false;
            case Test test -> testing = true;
            case BeginCall begin -> {
                forgetCall();
                call = Optional.of(begin);
            }
            case EndCall end -> forgetCall();
            case Send send -> call = call.map(begun -> sending(begun, send));
            case Volume asked -> volume = Optional.of(asked);
            case Photograph photograph -> photographs.add(photograph.request());
            case Connect connect -> {
                return call.isPresent() && peers.putIfAbsent(connect.peer(), connect) == null;
            }
            case Disconnect disconnect -> {
                unheard.removeIf(signal -> signal.peer().equals(disconnect.peer()));
                return peers.remove(disconnect.peer()) != null;
            }
            case Receive receive -> {
                return peers.containsKey(receive.peer());
            }
            case RestartIce restart -> {
                return peers.containsKey(restart.peer());
            }
            case FromPage page -> {}
            case Setup setup -> throw new IllegalArgumentException("a setup is not wished for");
        }
        return true;
    }

    /** Keeps a signal that no process could be given yet. */
    void keep(Receive signal) {
        if (unheard.size() < MOST_SIGNALS) {
            unheard.add(signal);
        }
    }

    /** All that a new process has to be told. */
    List<EngineCommand> again() {
        List<EngineCommand> commands = new ArrayList<>();
        volume.ifPresent(commands::add);
        if (scanning) {
            commands.add(new StartScanning());
        }
        call.ifPresent(commands::add);
        commands.addAll(peers.values());
        commands.addAll(unheard);
        unheard.clear();
        if (testing) {
            commands.add(new Test());
        }
        photographs.forEach(request -> commands.add(new Photograph(request)));
        return commands;
    }

    boolean inCall() {
        return call.isPresent();
    }

    boolean nothing() {
        return !scanning && !testing && call.isEmpty() && photographs.isEmpty();
    }

    List<PeerId> peers() {
        return List.copyOf(peers.keySet());
    }

    void tested() {
        testing = false;
    }

    void photographed(String request) {
        photographs.remove(request);
    }

    /** What was under way and is lost with the process; it is not asked for again. */
    Lost lose() {
        Lost lost = new Lost(testing, List.copyOf(photographs));
        testing = false;
        photographs.clear();
        unheard.clear();
        return lost;
    }

    record Lost(boolean test, List<String> photographs) {}

    private void forgetCall() {
        call = Optional.empty();
        peers.clear();
        unheard.clear();
    }

    private static BeginCall sending(BeginCall begun, Send send) {
        CallSettings settings = new CallSettings(
                send.camera(), send.microphone(), begun.settings().relayOnly());
        List<IceServer> servers = begun.servers();
        return new BeginCall(settings, servers);
    }
}
