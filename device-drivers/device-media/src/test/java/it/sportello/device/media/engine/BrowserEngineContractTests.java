package it.sportello.device.media.engine;

import it.sportello.device.media.MediaState;

final class BrowserEngineContractTests extends MediaEngineContractTests {
    @Override
    EngineSettings.Maker maker() {
        return EngineSettings.Maker.BROWSER;
    }

    @Override
    MediaState.Kind kind() {
        return MediaState.Kind.BROWSER;
    }
}
