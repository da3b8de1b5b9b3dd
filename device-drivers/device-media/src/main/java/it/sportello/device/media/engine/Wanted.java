package it.sportello.device.media.engine;

import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
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
    private boolean checking;
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
            case Test test -> {
                testing = true;
                checking = true;
            }
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
        return !scanning && !checking && call.isEmpty() && photographs.isEmpty();
    }

    void tested() {
        testing = false;
    }

    void photographed(String request) {
        photographs.remove(request);
    }

    /** What has to be told of a process that is lost; a test or photograph that was under way is not asked for again. */
    List<MediaEvent> lose() {
        List<MediaEvent> events = new ArrayList<>();
        peers.keySet().forEach(peer -> events.add(new MediaEvent.PeerLost(peer)));
        photographs.forEach(request -> events.add(
                new MediaEvent.Photographed(request, new DocumentPhoto.Failed(DocumentPhoto.Verdict.NO_CAMERA))));
        if (testing) {
            events.add(new MediaEvent.Tested(Finding.UNKNOWN, Finding.UNKNOWN, Finding.UNKNOWN));
        }
        testing = false;
        checking = false;
        photographs.clear();
        unheard.clear();
        return events;
    }

    private void forgetCall() {
        checking = false;
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
