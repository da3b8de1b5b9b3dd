package it.sportello.device.media.engine;

import it.sportello.device.media.MediaState;

final class NativeEngineContractTests extends MediaEngineContractTests {
    @Override
    EngineSettings.Maker maker() {
        return EngineSettings.Maker.NATIVE;
    }

    @Override
    MediaState.Kind kind() {
        return MediaState.Kind.NATIVE;
    }
}
